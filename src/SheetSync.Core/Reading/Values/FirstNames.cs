using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>Common first names: they tell which word of a two-word name is the surname. Names missing here still match, by either word.</summary>
internal static class FirstNames
{
    private static readonly WordTable<bool> Names = new(
    [
        (true, "александр|алексей|анатолий|андрей|антон|аркадий|арсений|артем|артур|борис|вадим|валентин|валерий|василий|виктор|виталий|владимир|владислав|всеволод|вячеслав|геннадий|георгий|герман|глеб|григорий|давид|даниил|данила|денис|дмитрий"
            + "|евгений|егор|захар|иван|игнат|игорь|илья|иосиф|камиль|кирилл|константин|лев|леонид|макар|максим|марат|марк|матвей|михаил|никита|николай|олег|осип|павел|петр|платон|рамиль|ренат|рината|роман|ростислав|руслан|рустам|савелий|святослав|семен|сергей"
            + "|станислав|степан|тарас|тимофей|тимур|федор|филипп|эдуард|эльдар|юлий|юрий|яков|ярослав|саша|леша|дима|миша|коля|сережа|костя|женя|валера|слава"),
        (true, "алевтина|александра|алена|алина|алиса|алла|альбина|анастасия|ангелина|анжела|анна|антонина|арина|валентина|валерия|варвара|вера|вероника|виктория|галина|дарина|дарья|диана|дина|евгения|екатерина|елена|елизавета|жанна|зинаида|злата|зоя|инна|ирина"
            + "|карина|кира|клавдия|кристина|ксения|лариса|лидия|лилия|любовь|людмила|маргарита|марина|мария|милана|надежда|наталия|наталья|нелли|нина|оксана|олеся|ольга|полина|раиса|регина|римма|светлана|снежана|софия|софья|таисия|тамара|татьяна|ульяна|эльвира|элла|эмма|юлия|яна"
            + "|аня|катя|лена|маша|настя|наташа|оля|таня|юля"),
        (true, "adam|alan|albert|alex|alexander|alice|amanda|amy|andrea|andrew|angela|anna|anne|anthony|arthur|barbara|ben|benjamin|bob|brian|carl|carol|catherine|charles|charlotte|chris|christian|christine|christopher|claire|daniel|david|deborah|dennis|diana|donald|dorothy|edward|elena|elizabeth|emily|emma|eric|eva|frank|fred|george|grace|hannah|harry|helen|henry"
            + "|ian|ivan|jack|jacob|james|jane|janet|jason|jean|jennifer|jessica|jim|joan|joe|john|jonathan|joseph|joshua|julia|julie|karen|kate|katherine|keith|kelly|kevin|laura|lauren|linda|lisa|louis|lucy|margaret|maria|mark|martha|martin|mary|matthew|max|megan|melissa|michael|michelle|mike|nancy|natalie|nicholas|nick|nicole|olga|oliver|olivia|oscar|pamela|patricia|patrick|paul|peter|philip"
            + "|rachel|ralph|raymond|rebecca|richard|robert|roger|ronald|rose|roy|ruth|ryan|sam|samantha|samuel|sandra|sara|sarah|scott|sharon|simon|sophia|sophie|stephen|steve|steven|stuart|susan|teresa|thomas|tim|timothy|tom|victor|victoria|vladimir|william|zoe"),
    ]);

    public static bool Contains(string key) => Names.FindKey(key) is not null;

    /// <summary>Ending of a Russian patronymic; surnames such as Рабинович share it, so the position decides too.</summary>
    public static bool IsPatronymic(string key) =>
        key.Length > 4 && (key.EndsWith("ович", StringComparison.Ordinal) || key.EndsWith("евич", StringComparison.Ordinal) || key.EndsWith("ьич", StringComparison.Ordinal)
            || key.EndsWith("мич", StringComparison.Ordinal) || key.EndsWith("овна", StringComparison.Ordinal) || key.EndsWith("евна", StringComparison.Ordinal)
            || key.EndsWith("ична", StringComparison.Ordinal) || key is "лукич" or "фомич");
}
