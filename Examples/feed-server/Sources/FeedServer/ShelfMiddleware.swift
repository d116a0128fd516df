import FeedShelf
import Foundation
import Hummingbird

/// Serves what is on a shelf, and passes on every other request. Add it to the router of any application.
public struct ShelfMiddleware<Context: RequestContext>: RouterMiddleware {
    private let shelf: Shelf
    private let maximumAge: Int

    /// A middleware that serves a shelf.
    ///
    /// - Parameters:
    ///   - shelf: What is served.
    ///   - maximumAge: How long caches may answer without asking again, in seconds.
    public init(_ shelf: Shelf, maximumAge: Int) {
        self.shelf = shelf
        self.maximumAge = maximumAge
    }

    /// Answers with the document at the request's path.
    public func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let path = request.uri.path.removingPercentEncoding else { return try await next(request, context) }
        let feeds = await shelf.feeds
        if feeds == nil, shelf.paths.contains(path) {
            return Response(status: .serviceUnavailable, headers: [.retryAfter: "10"])
        }
        guard let document = feeds?.document(at: path) else { return try await next(request, context) }
        guard request.method == .get || request.method == .head else {
            return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD"])
        }
        let response = respond(with: document, to: request.headers)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func respond(with document: Document, to request: HTTPFields) -> Response {
        let gzipped = AcceptEncoding(request[values: .acceptEncoding]).prefersGzip ? document.gzipped : nil
        let representation = gzipped ?? document.plain
        var headers: HTTPFields = [
            .eTag: representation.entityTag, .cacheControl: "public, max-age=\(maximumAge)", .vary: "Accept-Encoding",
        ]
        headers[.lastModified] = HTTPDate.text(document.lastModified)
        if Validators(request).match(representation, lastModified: document.lastModified) {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = document.contentType
        headers[.xContentTypeOptions] = "nosniff"
        if gzipped != nil { headers[.contentEncoding] = "gzip" }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: representation.bytes)))
    }
}
