using System.Net;
using System.Text;

namespace SheetSync.Service.Configuration;

/// <summary>Section <c>Board</c>: who may look at the board of a workbook. Without a link or a proxy that vouches for a person: nobody.</summary>
public sealed record BoardSettings
{
    private const int LeastKeyBytes = 32;

    /// <summary>Everybody on this machine may look at every board: of the demo alone, no key sets it.</summary>
    public bool OpenOnThisMachine { get; init; }

    /// <summary>
    /// Key <c>SigningKey</c> or <c>SigningKeyFile</c>: signs links, at least 32 bytes; the same for all replicas. Null: <c>board.key</c> in the data folder,
    /// made when it is first needed.
    /// </summary>
    public string? SigningKey { get; init; }

    /// <summary>Key <c>LinkDays</c>: how long a link opens the board unless told otherwise, those in mails too. Default 30; 1 – 366.</summary>
    public int LinkDays { get; init; } = 30;

    /// <summary>Key <c>ProxyHeader</c>: the header in which an identity-aware proxy names the person, <c>X-Goog-Authenticated-User-Email</c>. Default none.</summary>
    public string? ProxyHeader { get; init; }

    /// <summary>Key <c>ProxyAddresses</c>: addresses or networks (<c>10.0.0.0/8</c>) from which that header is believed; required with it.</summary>
    public IReadOnlyList<IPNetwork> ProxyAddresses { get; init; } = [];

    /// <summary>Key <c>FrameAncestors</c>: origins whose pages may show the board in a frame, <c>https://intranet.example.com</c>. Default none.</summary>
    public IReadOnlyList<string> FrameAncestors { get; init; } = [];

    internal static BoardSettings Read(SettingsSection section)
    {
        var defaults = new BoardSettings();
        var key = section.Secret("SigningKey");
        if (key is not null && Encoding.UTF8.GetByteCount(key) < LeastKeyBytes)
        {
            section.Problem(
                $"Board:SigningKey — короче {LeastKeyBytes} знаков. Сделайте новый, например: openssl rand -base64 48.",
                $"Board:SigningKey is shorter than {LeastKeyBytes} characters. Make another, for example: openssl rand -base64 48.");
        }

        var (header, networks) = Proxy(section);
        return new BoardSettings
        {
            SigningKey = key,
            LinkDays = section.Number("LinkDays", defaults.LinkDays, 1, 366),
            ProxyHeader = header,
            ProxyAddresses = networks,
            FrameAncestors = [.. section.List("FrameAncestors").Select(origin => Origin(section, origin)).OfType<string>()],
        };
    }

    private static (string? Header, IReadOnlyList<IPNetwork> Networks) Proxy(SettingsSection section)
    {
        var header = section.Text("ProxyHeader");
        if (header is not null && !header.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            section.Problem(
                $"Board:ProxyHeader — «{header}» не имя заголовка. Укажите, например, X-Goog-Authenticated-User-Email.",
                $"Board:ProxyHeader: “{header}” is no name of a header. Give, for example, X-Goog-Authenticated-User-Email.");
        }

        var networks = section.List("ProxyAddresses").Select(text => Network(section, text)).OfType<IPNetwork>().ToList();
        if (header is null != (networks.Count == 0))
        {
            section.Problem(
                "Board:ProxyHeader и Board:ProxyAddresses нужны вместе: заголовку верят только от этих адресов. Укажите оба или уберите оба.",
                "Board:ProxyHeader and Board:ProxyAddresses go together: the header is believed from these addresses alone. Give both, or neither.");
        }

        return (header, networks);
    }

    private static IPNetwork? Network(SettingsSection section, string text)
    {
        if (IPNetwork.TryParse(text, out var network) && network.PrefixLength > 0)
        {
            return network;
        }

        if (IPAddress.TryParse(text, out var address))
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        section.Problem(
            $"Board:ProxyAddresses — «{text}» не адрес и не сеть. Укажите, например, 10.1.2.3 или 10.1.0.0/16.",
            $"Board:ProxyAddresses: “{text}” is neither an address nor a network. Give, for example, 10.1.2.3 or 10.1.0.0/16.");
        return null;
    }

    private static string? Origin(SettingsSection section, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && text.TrimEnd('/') == uri.GetLeftPart(UriPartial.Authority))
        {
            return text.TrimEnd('/');
        }

        section.Problem(
            $"Board:FrameAncestors — «{text}» не адрес сайта. Укажите, например, https://intranet.example.com.",
            $"Board:FrameAncestors: “{text}” is no address of a site. Give, for example, https://intranet.example.com.");
        return null;
    }
}
