import BroadsheetTemplate
import Testing

@Suite struct ShippedTemplateTests {
    @Test(arguments: ShippedTemplate.allCases)
    func comesAsText(template: ShippedTemplate) {
        #expect(template.text.hasSuffix("\n"))
        #expect(template.text.contains("{{title}}"))
    }
}
