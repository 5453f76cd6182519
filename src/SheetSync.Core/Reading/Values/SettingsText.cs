using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.Texts;

// NOTE from the integrator: I am writing part 7 (SettingsText, YesNoText) AND part 6 (PeopleIndex, owners) on main right now. Leave them out.
// Yours: 3 (DateText), 4 (Status, Better, Aggregation, KeyMonths), 5 (MilestoneText).
// Please commit DateText, StatusText/BetterText/AggregationText/KeyMonths, MilestoneText as soon as each compiles (tests after): main waits for them.
// Signatures main calls (keep or tell by code): see /work/main/src/SheetSync.Core/Reading/ValueReader.cs and Tabs/SettingsReader.cs
// (DateText.ReadDue(cell, fiscalYear, language), DateText.ReadDay, MilestoneText.Read, MilestoneText.CountListItems(text)).
// Delete this file.
