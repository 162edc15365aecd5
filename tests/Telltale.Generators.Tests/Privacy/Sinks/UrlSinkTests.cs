namespace Telltale.Generators.Tests;

public class UrlSinkTests
{
    [Fact]
    public void Reads_requests() => SinkLines.Give(
        "using System.Net.Http.Json; using Flurl; using Flurl.Http; using RestSharp;",
        "HttpClient client = null!; HttpRequestMessage request = null!; UriBuilder builder = null!; HttpContent content = null!;",
        ("await client.GetAsync($\"/users?mail={email}\");", "Url V:$\"/users?mail={email}\""),
        ("await client.PostAsync(new Uri(\"/users/\" + email, UriKind.Relative), content);", "Url V:\"/users/\" + email"),
        ("await client.PostAsJsonAsync(\"/users\", user);", "Url V:\"/users\""),
        ("await client.GetFromJsonAsync<User>(email);", "Url V:email"),
        ("_ = new HttpRequestMessage(HttpMethod.Get, email);", "Url V:email"),
        ("request.RequestUri = new Uri(email);", "Url V:email"),
        ("request.Content = new StringContent(email);", ""),
        ("builder.Query = \"mail=\" + email;", "Url V:\"mail=\" + email"),
        ("builder.UserName = email;", ""),
        ("await \"https://x\".SetQueryParam(\"mail\", email).GetAsync();", "Url V:\"https://x\" K:\"mail\" V:mail=email"),
        ("_ = new RestRequest(email).AddQueryParameter(\"mail\", email);", "Url K:\"mail\" V:mail=email | Url V:email"));

    [Fact]
    public void Reads_redirects() => SinkLines.Give(
        "using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.WebUtilities;",
        "HttpResponse response = null!; Home home = null!; public class Home : Controller { public IActionResult M97(string to) => Redirect(to); }",
        ("response.Redirect($\"/x?mail={email}\");", "Url V:$\"/x?mail={email}\""),
        ("home.Redirect(email);", "Url V:email"),
        ("home.RedirectToAction(\"Index\", new { email });", "Url V:new { email }"),
        ("Results.Redirect(email);", "Url V:email"),
        ("TypedResults.LocalRedirect(email);", "Url V:email"),
        ("QueryHelpers.AddQueryString(\"/x\", \"mail\", email);", "Url V:\"/x\" K:\"mail\" V:mail=email"),
        ("QueryHelpers.AddQueryString(\"/x\", new Dictionary<string, string?> { [\"mail\"] = email });", "Url V:\"/x\" K:\"mail\" V:mail=email"));
}
