#!/usr/bin/env bash
# pypdfium2 5.0.0 (PDFium): a printed hyphen at the end of a line is not in the text that is extracted.
#
# Input: a PDF that prints "money for COVID-" and, on the next line, "19 vaccines", in Helvetica.
# A reader expects 'COVID-' and a line end. Seen: the hyphen and the line end are gone, and in their place stands one
# noncharacter or control character, which of them depends on the method:
#     get_text_range()    'money for COVID\ufffe19 vaccines'      U+FFFE, never a character
#     get_text_bounded()  'money for COVID\x0219 vaccines'        U+0002, which XML 1.0 cannot hold
# Behind a digit the hyphen stays, with a line end: '2020-\r\n2021 season'.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypdfium2==5.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import pypdfium2

def pdf(lines):
    content = "BT /F1 12 Tf 14 TL 72 700 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 800] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()

def texts(lines):
    page = pypdfium2.PdfDocument(pdf(lines))[0].get_textpage()
    return page.get_text_range(), page.get_text_bounded()

seen = texts(["money for COVID-", "19 vaccines"])
print(ascii(seen))
assert seen == ("money for COVID\ufffe19 vaccines", "money for COVID\x0219 vaccines")
assert texts(["2020-", "2021 season"]) == ("2020-\r\n2021 season",) * 2
PYTHON
