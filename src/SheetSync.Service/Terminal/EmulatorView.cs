using SheetSync.Core.Texts;
using SheetSync.Emulator;

namespace SheetSync.Service.Terminal;

/// <summary>Where the emulator listens, what it serves and how to connect to it.</summary>
internal static class EmulatorView
{
    private static readonly LocalText Listens = new("Эмулятор Google Таблиц слушает: {0}", "The emulator of Google Sheets listens at {0}");
    private static readonly LocalText NoSpreadsheets = new("Таблиц пока нет: добавьте их параметром --seed.", "There are no spreadsheets yet: add some with --seed.");
    private static readonly LocalText Connect = new("Чтобы обратиться к нему из другого окна:", "To reach it from another terminal:");
    private static readonly LocalText End = new("Выход — Ctrl+C.", "Ctrl+C ends.");

    public static void Write(Screen screen, EmulatorServer emulator, string key)
    {
        var language = screen.Language;
        var address = emulator.Address.GetLeftPart(UriPartial.Authority);
        screen.Line(Listens.Format(language, address));
        var files = emulator.Admin.Store.All.ToList();
        if (files.Count == 0)
        {
            screen.Line(NoSpreadsheets.In(language));
        }

        foreach (var file in files)
        {
            screen.Verbatim($"  {file.Id}  {file.Current.Title}");
        }

        screen.Line(Connect.In(language));
        screen.Verbatim($"  export SHEETSYNC__Google__Endpoint={address}");
        screen.Verbatim($"  export SHEETSYNC__Google__CredentialsFile={key}");
        if (files.Count > 0)
        {
            screen.Verbatim($"  sheetsync check {files[0].Id}");
        }

        screen.Line(End.In(language), Styles.Faint);
    }
}
