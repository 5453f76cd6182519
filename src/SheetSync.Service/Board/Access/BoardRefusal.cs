using Microsoft.AspNetCore.Http;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Board.Access;

/// <summary>Why somebody does not see a board: the answer, what the reader is told, what the log is.</summary>
internal sealed record BoardRefusal(int Status, string Reason, LocalText Title, LocalText Text)
{
    private static readonly LocalText Ask = new("Попросите новую у того, кто её прислал.", "Ask whoever sent it for a new one.");

    public static BoardRefusal NoLink { get; } = new(
        StatusCodes.Status401Unauthorized, "no link",
        new("Доска открывается по ссылке", "The board opens by a link"),
        new("Ссылку присылает SheetSync в письме или тот, кто ведёт стратегическую сессию. Откройте её целиком.", "SheetSync sends the link by mail, or the facilitator of the session gives it to you. Open it whole."));

    public static BoardRefusal NotOurs { get; } = new(
        StatusCodes.Status401Unauthorized, "not a link of ours",
        new("Ссылка не подходит", "This link does not work"),
        Joined(new("Похоже, она скопирована не целиком или изменена.", "It seems to have been copied in part, or changed.")));

    public static BoardRefusal OtherWorkbook { get; } = new(
        StatusCodes.Status403Forbidden, "a link of another workbook",
        new("Ссылка от другой доски", "This link is of another board"),
        Joined(new("Она открывает только ту доску, для которой сделана.", "It opens only the board that it was made for.")));

    public static BoardRefusal Expired { get; } = new(
        StatusCodes.Status410Gone, "an expired link", new("Срок ссылки истёк", "This link has expired"), Joined(new("Ссылки на доску действуют ограниченное время.", "Links to the board work for a limited time.")));

    public static BoardRefusal Revoked { get; } = new(
        StatusCodes.Status410Gone, "a revoked link", new("Ссылка отозвана", "This link was taken back"), Joined(new("По ней доску больше не увидеть.", "It no longer shows the board.")));

    public static BoardRefusal NotAllowed { get; } = new(
        StatusCodes.Status403Forbidden, "not a person of the plan",
        new("Эта доска не для вас", "This board is not open to you"),
        new("Доску видят те, кто есть в плане: владелец, фасилитатор, руководители и люди из настроек таблицы.", "The board is open to the people of the plan: owner, facilitator, leaders and those whom the workbook's settings list."));

    private static LocalText Joined(LocalText text) => new($"{text.Ru} {Ask.Ru}", $"{text.En} {Ask.En}");
}
