import BroadsheetCore
import BroadsheetTesting
import Testing

@testable import BroadsheetHTML

@Suite struct HTMLLawTests {
    @Test func keepsTheLawsOfExporters() {
        let faults = ExporterConformance.check(HTMLExporter.self) { bytes in
            try PageRules.check(HTMLTree(bytes))
        }
        #expect(faults == [])
    }

    @Test func keepsTheLawsOfFolders() throws {
        var linked = HTMLOptions()
        linked.itemLink = try LinkTemplate("https://news.example/chenwan/output/{year}/{page}/{id}/")
        linked.stylesheet = "themes/own.css"
        let faults = ExporterConformance.checkFolder(of: HTMLExporter.self, options: [HTMLOptions(), linked]) { files in
            // The theme is the newspaper's own file.
            try SiteRules.check(files + [ExportFolder.File(path: "themes/own.css", bytes: [])])
        }
        #expect(faults == [])
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (String(repeating: "a", count: 119), "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
    ])
    func hashesAsFIPS180Says(message: String, digest: String) {
        let bytes = SHA256.digest(of: Array(message.utf8))
        #expect(bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == digest)
    }

    @Test func writesBase64() {
        let texts = ["", "f", "fo", "foo", "foob"].map { SHA256.base64(Array($0.utf8)) }
        #expect(texts == ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="])
    }
}
