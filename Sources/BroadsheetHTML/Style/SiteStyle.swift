/// The style sheet that every page has, and what a browser may load for a page.
enum SiteStyle {
    static let sheet = PackageResources.site_css
    /// The style sheet of proof sheets.
    static let proofSheet = PackageResources.proof_css
    /// The script of proof sheets, by which they are corrected.
    static let proofScript = PackageResources.proof_js
    /// The style sheet of reports.
    static let reportSheet = PackageResources.report_css
    /// Where a site has it.
    static let path = SitePath(["style.css"])

    /// The content security policy of the pages of a site: their own style sheets, and nothing else.
    static let sitePolicy = "default-src 'none'; style-src 'self'; " + rest
    /// The content security policy of a page by itself, which holds the style sheet.
    static let pagePolicy = "default-src 'none'; style-src '\(hash(of: sheet))' 'self'; " + rest
    /// The content security policy of a proof sheet, which holds its style sheet and its script and loads nothing.
    static let proofPolicy =
        "default-src 'none'; style-src '\(hash(of: proofSheet))'; script-src '\(hash(of: proofScript))'; " + rest
    /// The content security policy of a report, which holds its style sheet and loads nothing.
    static let reportPolicy = "default-src 'none'; style-src '\(hash(of: reportSheet))'; " + rest

    private static func hash(of sheet: [UInt8]) -> String {
        "sha256-\(SHA256.base64(SHA256.digest(of: sheet)))"
    }

    /// `data:` is for the empty icon, without which a browser asks the host for one.
    private static let rest = "img-src 'self' data:; base-uri 'none'; form-action 'none'"
}
