"""Prints a page of a newspaper of which every text would do harm in a careless page of HTML."""
TEXTS = [
    "<script>document.title='broken'</script>",
    "</script><img src=x onerror=\"document.title='broken'\">",
    "\"><svg onload=alert(1)> ' onclick='x' `x`",
    "<style>@import 'https://evil.example/a.css';</style>",
    "<a href=\"javascript:alert(1)\">点击</a><base href=https://evil.example/>",
    "&lt;b&gt; &amp; &#x3C;script&#x3E; &unknown; ]]> <!-- --!> <![CDATA[",
    "\u202e倒过来的字\u202c与\u2066隔离\u2069，\u0001控制\u007f字符\u0085",
    "{{mustache}} ${template} <?php echo 1 ?> %00 ..\\..\\a ../../b",
]

for number, text in enumerate(TEXTS):
    print(f"坏字符第{number}号{text}\n")
    print(f"本报讯（记者 白{'<b>' if number % 2 else '帆'}）3月{number + 1}日，{text}，区委书记江远帆说。{text}。\n")
    print(f"　　图为{text}现场。\n\n（乔木{number} 摄）\n")
print("X" * 400 + "。" + "很长的词" * 40)
