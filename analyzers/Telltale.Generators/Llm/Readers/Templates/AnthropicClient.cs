using System;
using System.Runtime.CompilerServices;
using Anthropic.Core;
using Anthropic.Services;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? IMessageService
    //? ClientOptions.BaseUrl
    private static readonly ConditionalWeakTable<object, Uri> s_endpoints = new();

    // A service shows its address only to those who change its options.
    //? IMessageService
    //? ClientOptions.BaseUrl
    private static Uri? EndpointOf(IMessageService service)
    {
        if (!s_endpoints.TryGetValue(service, out Uri? endpoint) && service.GetType().Assembly == typeof(IMessageService).Assembly)
        {
            string? address = null;
            service.WithOptions(options =>
            {
                address = options.BaseUrl;
                return options;
            });
            endpoint = Address(address) ?? new Uri("https://api.anthropic.com");
            s_endpoints.AddOrUpdate(service, endpoint);
        }

        return endpoint;
    }
}
