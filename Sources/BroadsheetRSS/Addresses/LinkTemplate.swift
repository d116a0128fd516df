import BroadsheetCore

/// The form of the addresses at which articles are on the web, which is Core's: a site has it as well as a feed.
public typealias LinkTemplate = BroadsheetCore.LinkTemplate
