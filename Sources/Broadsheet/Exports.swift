// Anyone who imports Broadsheet has the model and the protocols without a second import.
@_exported import BroadsheetCore
