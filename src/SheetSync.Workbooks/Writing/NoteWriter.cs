using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetSync.Core.Grid;
using SheetSync.Core.Template;

namespace SheetSync.Workbooks.Writing;

/// <summary>Notes on cells: the texts in a comments part, and the boxes they are shown in as the legacy drawing that Excel insists on (ECMA-376 part 4, 19).</summary>
internal static class NoteWriter
{
    private const string DrawingId = "rIdDrawing";

    public static void Write(WorksheetPart part, TabDesign tab)
    {
        var notes = tab.Cells.Where(c => c.Value.Note is not null).OrderBy(c => c.Key).Select(c => (Cell: c.Key, Text: c.Value.Note!)).ToList();
        if (notes.Count == 0)
        {
            return;
        }

        part.AddNewPart<WorksheetCommentsPart>("rIdNotes").Comments = new Comments(
            new Authors(new Author("SheetSync")),
            new CommentList(notes.Select(n => new Comment(new CommentText(new Run(
                new RunProperties(new FontSize { Val = 9 }, new Color { Indexed = 81 }, new RunFont { Val = "Arial" }),
                new Text(XmlSafe.Text(n.Text)) { Space = SpaceProcessingModeValues.Preserve })))
            {
                Reference = n.Cell.A1,
                AuthorId = 0,
            })));
        using (var stream = new MemoryStream(Encoding.UTF8.GetBytes(Drawing(notes))))
        {
            part.AddNewPart<VmlDrawingPart>(DrawingId).FeedData(stream);
        }

        part.Worksheet.Append(new LegacyDrawing { Id = DrawingId });
    }

    private static string Drawing(IReadOnlyList<(CellAddress Cell, string Text)> notes)
    {
        var xml = new StringBuilder("""
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
            <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
            <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>

            """);
        for (var i = 0; i < notes.Count; i++)
        {
            var (row, column) = (notes[i].Cell.Row - 1, notes[i].Cell.Column - 1);
            var lines = 2 + notes[i].Text.Length / 32;
            xml.AppendLine(CultureInfo.InvariantCulture, $"""
                <v:shape id="_x0000_s{1025 + i}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1}, 15, {row}, 10, {column + 3}, 40, {row + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>
                """);
        }

        return xml.Append("</xml>").ToString().ReplaceLineEndings("\n");
    }
}
