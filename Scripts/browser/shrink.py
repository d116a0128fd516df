"""Cuts a PNG to a height and writes it in at most 256 colours, so that it is small: shrink.py IN OUT HEIGHT.

Chromium writes 8 bits for each of red, green and blue (and alpha), not interlaced; nothing else is read.
"""
import collections
import struct
import sys
import zlib


def read(path, most):
    data = open(path, "rb").read()
    place, body, head = 8, b"", None
    while place < len(data):
        length, kind = struct.unpack(">I4s", data[place : place + 8])
        chunk = data[place + 8 : place + 8 + length]
        if kind == b"IHDR": head = struct.unpack(">IIBBBBB", chunk)
        if kind == b"IDAT": body += chunk
        place += length + 12
    width, height, depth, colour, _, _, interlace = head
    if depth != 8 or colour not in (2, 6) or interlace: sys.exit(f"{path}: not as Chromium writes it")
    size = 3 if colour == 2 else 4
    raw, last, rows = zlib.decompress(body), bytearray(width * size), []
    for y in range(min(height, most)):
        start = y * (width * size + 1)
        kind, row = raw[start], bytearray(raw[start + 1 : start + 1 + width * size])
        for x in range(len(row)):
            a = row[x - size] if x >= size else 0
            b = last[x]
            c = last[x - size] if x >= size else 0
            if kind == 1: row[x] = row[x] + a & 255
            elif kind == 2: row[x] = row[x] + b & 255
            elif kind == 3: row[x] = row[x] + (a + b) // 2 & 255
            elif kind == 4:
                p = a + b - c
                pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
                row[x] = row[x] + (a if pa <= pb and pa <= pc else b if pb <= pc else c) & 255
        last = row
        rows.append([tuple(row[x : x + 3]) for x in range(0, len(row), size)])
    return rows


def palette(rows):
    """The colours that stand most often, and for every other one the nearest of them."""
    counts = collections.Counter(pixel for row in rows for pixel in row)
    colours = [colour for colour, _ in counts.most_common(256)]
    number = {colour: index for index, colour in enumerate(colours)}
    for colour in counts:
        if colour not in number:
            number[colour] = min(range(len(colours)), key=lambda i: sum((a - b) ** 2 for a, b in zip(colours[i], colour)))
    return colours, number


def main(source, target, height):
    rows = read(source, int(height))
    colours, number = palette(rows)
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 3, 0, 0, 0)
    body = b"".join(b"\0" + bytes(number[pixel] for pixel in row) for row in rows)
    with open(target, "wb") as file:
        file.write(
            b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"PLTE", bytes(sum(colours, ())))
            + chunk(b"IDAT", zlib.compress(body, 9)) + chunk(b"IEND", b""))


if __name__ == "__main__":
    if len(sys.argv) != 4: sys.exit(__doc__)
    main(*sys.argv[1:])
