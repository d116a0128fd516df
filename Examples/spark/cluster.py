"""A standalone cluster of Apache Spark on one machine: a master, and two workers on 127.0.0.1 and 127.0.0.2.

Spark never starts a speculative copy of a task on the host on which the task runs, so two workers of one address would never
run one.
"""

import glob
import json
import os
import signal
import socket
import subprocess
import time
import urllib.request

import pyspark

HOSTS = ["127.0.0.1", "127.0.0.2"]


def free_port():
    with socket.socket() as found:
        found.bind((HOSTS[0], 0))
        return found.getsockname()[1]


class Cluster:
    """A cluster that runs as long as the 'with' statement; its logs and its work are in a folder."""

    def __init__(self, folder):
        self.folder = folder
        self.address = f"spark://{HOSTS[0]}:{free_port()}"
        self.page = free_port()
        self.processes = []

    def start(self, host, *arguments):
        environment = {**os.environ, "SPARK_LOCAL_IP": host, "SPARK_DAEMON_MEMORY": "256m", "SPARK_NO_DAEMONIZE": "1"}
        program = os.path.join(os.path.dirname(pyspark.__file__), "bin", "spark-class")
        with open(f"{self.folder}/{len(self.processes)}.log", "w") as log:
            self.processes.append(subprocess.Popen(
                [program, *arguments], env=environment, stdout=log, stderr=log, start_new_session=True))

    def __enter__(self):
        host, port = self.address.removeprefix("spark://").split(":")
        self.start(host, "org.apache.spark.deploy.master.Master", "--host", host, "--port", port,
                   "--webui-port", str(self.page))
        for host in HOSTS:
            self.start(host, "org.apache.spark.deploy.worker.Worker", "--host", host, "--cores", "1", "--memory", "600m",
                       "--webui-port", "0", "--work-dir", f"{self.folder}/{host}", self.address)
        try:
            self.wait()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    def wait(self):
        """Waits until both workers are there."""
        end = time.monotonic() + 120
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(f"http://{HOSTS[0]}:{self.page}/json/", timeout=5) as answer:
                    if json.load(answer)["aliveworkers"] == len(HOSTS):
                        return
            except (OSError, ValueError):
                pass
            time.sleep(0.5)
        logs = "".join(open(path).read()[-1000:] for path in sorted(glob.glob(f"{self.folder}/*.log")))
        raise AssertionError(f"the cluster did not start: {logs}")

    def stop(self):
        for process in reversed(self.processes):
            # The workers end their executors where they are asked to end.
            process.terminate()
        for process in self.processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)

    def options(self):
        """What 'spark-submit' needs to run a job with an executor of one core on each worker."""
        settings = {"spark.driver.host": HOSTS[0], "spark.executor.memory": "512m", "spark.executor.cores": "1",
                    "spark.ui.enabled": "false"}
        return [f"--master {self.address}", *(f"--conf {key}={value}" for key, value in settings.items())]


def executor_of(process):
    """The number of the executor's process below which a process runs; None where it has ended."""
    while process > 1:
        try:
            with open(f"/proc/{process}/cmdline") as file:
                if "CoarseGrainedExecutorBackend" in file.read():
                    return process
            with open(f"/proc/{process}/stat") as file:
                process = int(file.read().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            return None
    return None
