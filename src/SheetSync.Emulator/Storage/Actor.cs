namespace SheetSync.Emulator.Storage;

/// <summary>Who calls: an account, and the Cloud project whose quota and <c>PROJECT</c> metadata are meant.</summary>
public sealed record Actor(string Email, string Project)
{
    /// <summary>The person who owns seeded workbooks and edits them in the page.</summary>
    public static readonly Actor Person = new("owner@example.com", "people");
}
