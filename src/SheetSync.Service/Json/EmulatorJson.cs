using System.Text.Json;
using SheetSync.Emulator;

namespace SheetSync.Service.Json;

/// <summary><c>emulator</c>: <c>{address,credentialsFile,spreadsheets:[{spreadsheetId,title}]}</c>, printed once it listens.</summary>
internal static class EmulatorJson
{
    public static void Write(Utf8JsonWriter writer, EmulatorServer emulator, string key)
    {
        writer.Write("address", emulator.Address.GetLeftPart(UriPartial.Authority));
        writer.Write("credentialsFile", key);
        writer.WriteObjects("spreadsheets", emulator.Admin.Store.All, file =>
        {
            writer.Write("spreadsheetId", file.Id);
            writer.Write("title", file.Current.Title);
        });
    }
}
