"""Makes a page that says what stands where, and a picture of it: laid-out.hocr and laid-out.png in FOLDER.

    laidout.py FOLDER
"""
import pathlib
import struct
import sys
import zlib

WIDTH, HEIGHT = 600, 400
LINES = [
    (40, 30, 560, 70, "晨湾大桥今日合龙两岸相见"),
    (40, 90, 290, 110, "本报讯（记者 白帆）3月1日，"),
    (40, 116, 290, 136, "晨湾大桥合龙。风平浪静，渡船"),
    (40, 142, 290, 162, "照常开行。"),
    (310, 90, 560, 110, "守塔人乔木说：“夜里风大，要"),
    (310, 116, 560, 136, "把门闩紧。”江面上灯火通明。"),
]


def png():
    """White, with a grey bar for each line."""
    rows = []
    for y in range(HEIGHT):
        row = bytearray([255] * WIDTH)
        for left, top, right, bottom, _ in LINES:
            if top + 4 <= y < bottom - 4: row[left:right] = bytes([90] * (right - left))
        rows.append(b"\0" + bytes(row))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"".join(rows))) + chunk(b"IEND", b"")


def hocr():
    lines = "".join(
        f"<span class='ocr_line' title='bbox {a} {b} {c} {d}'><span class='ocrx_word' title='bbox {a} {b} {c} {d}'>{text}</span></span>\n"
        for a, b, c, d, text in LINES)
    return f"<html><body><div class='ocr_page' title='bbox 0 0 {WIDTH} {HEIGHT}'>\n{lines}</div></body></html>\n"


if __name__ == "__main__":
    if len(sys.argv) != 2: sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    (folder / "laid-out.hocr").write_text(hocr(), encoding="utf-8")
    (folder / "laid-out.png").write_bytes(png())
