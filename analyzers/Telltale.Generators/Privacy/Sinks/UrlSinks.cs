namespace Telltale.Generators;

/// <summary>The addresses that are requested, or that browsers are sent to: servers and proxies write them down.</summary>
internal static class UrlSinks
{
    private const string Redirects =
        "Redirect RedirectPermanent RedirectPreserveMethod RedirectPermanentPreserveMethod "
        + "LocalRedirect LocalRedirectPermanent LocalRedirectPreserveMethod LocalRedirectPermanentPreserveMethod "
        + "RedirectToAction RedirectToActionPermanent RedirectToRoute RedirectToRoutePermanent RedirectToPage RedirectToPagePermanent";

    private const string RedirectParts = "url localUrl location routeValues fragment";
    private const string UrlParts = "AppendPathSegment AppendPathSegments SetQueryParam SetQueryParams AppendQueryParam";

    internal static readonly Sink[] All =
    [
        new(SinkKind.Url, "System.Net.Http.HttpClient",
            "GetAsync GetStringAsync GetStreamAsync GetByteArrayAsync PostAsync PutAsync PatchAsync DeleteAsync") { Values = "requestUri" },
        new(SinkKind.Url, "System.Net.Http.Json.HttpClientJsonExtensions",
            "GetFromJsonAsync GetFromJsonAsAsyncEnumerable PostAsJsonAsync PutAsJsonAsync PatchAsJsonAsync DeleteFromJsonAsync")
        {
            Values = "requestUri",
        },
        new(SinkKind.Url, "System.Net.Http.HttpRequestMessage", Sink.Constructor) { Values = "requestUri" },
        new(SinkKind.Url, "System.Net.Http.HttpRequestMessage", "RequestUri") { Values = "value" },
        new(SinkKind.Url, "System.Net.WebRequest", "Create CreateDefault CreateHttp") { Values = "requestUriString requestUri" },
        new(SinkKind.Url, "System.Net.WebClient",
            "DownloadString DownloadStringTaskAsync DownloadData DownloadDataTaskAsync DownloadFile DownloadFileTaskAsync "
            + "UploadString UploadStringTaskAsync UploadData UploadDataTaskAsync OpenRead OpenReadTaskAsync") { Values = "address" },
        new(SinkKind.Url, "System.UriBuilder", "Query Path Fragment") { Values = "value" },

        new(SinkKind.Url, "Microsoft.AspNetCore.Mvc.ControllerBase", Redirects) { Values = RedirectParts },
        new(SinkKind.Url, "Microsoft.AspNetCore.Mvc.RazorPages.PageModel", Redirects) { Values = RedirectParts },
        new(SinkKind.Url, "Microsoft.AspNetCore.Mvc.RazorPages.PageBase", Redirects) { Values = RedirectParts },
        new(SinkKind.Url, "Microsoft.AspNetCore.Mvc.RedirectResult", Sink.Constructor) { Values = RedirectParts },
        new(SinkKind.Url, "Microsoft.AspNetCore.Http.HttpResponse", "Redirect") { Values = RedirectParts },
        new(SinkKind.Url, "Microsoft.AspNetCore.Http.Results", "Redirect LocalRedirect RedirectToRoute") { Values = RedirectParts },
        new(SinkKind.Url, "Microsoft.AspNetCore.Http.TypedResults", "Redirect LocalRedirect RedirectToRoute") { Values = RedirectParts },
        new(SinkKind.Url, "Microsoft.AspNetCore.Components.NavigationManager", "NavigateTo") { Values = "uri" },
        new(SinkKind.Url, "Microsoft.AspNetCore.WebUtilities.QueryHelpers", "AddQueryString")
        {
            Values = "uri value", Keys = "name", Pairs = "queryString",
        },
        new(SinkKind.Url, "Microsoft.AspNetCore.Http.QueryString", "Create Add") { Keys = "name", Values = "value", Pairs = "parameters" },
        new(SinkKind.Url, "Microsoft.AspNetCore.Http.Extensions.QueryBuilder", "Add") { Keys = "key", Values = "value values" },

        new(SinkKind.Url, "Flurl.Url", $"{Sink.Constructor} {UrlParts}") { Keys = "name", Values = "baseUrl value values segment segments" },
        new(SinkKind.Url, "Flurl.GeneratedExtensions", UrlParts) { Keys = "name", Values = "url value values segment segments" },
        new(SinkKind.Url, "Flurl.Http.GeneratedExtensions", "GetAsync GetJsonAsync GetStringAsync PostAsync PostJsonAsync DeleteAsync")
        {
            Values = "url",
        },
        new(SinkKind.Url, "RestSharp.RestRequest", Sink.Constructor) { Values = "resource" },
        new(SinkKind.Url, "RestSharp.RestRequestExtensions", "AddQueryParameter AddUrlSegment") { Keys = "name", Values = "value" },
    ];
}
