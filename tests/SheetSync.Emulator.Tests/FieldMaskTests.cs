using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;

namespace SheetSync.Emulator.Tests;

// Forms of masks: developers.google.com/workspace/sheets/api/guides/field-masks, and the JSON form of
// google.protobuf.FieldMask (developers.google.com/protocol-buffers/docs/reference/google.protobuf).
public sealed class FieldMaskTests
{
    private const string Whole = """{"id":1,"props":{"title":"T","locale":"ru"},"tabs":[{"props":{"title":"A","index":0},"data":1},{"props":{"title":"B"}}]}""";

    [Theory]
    [InlineData("id", """{"id":1}""")]
    [InlineData("props.title", """{"props":{"title":"T"}}""")]
    [InlineData("props/title", """{"props":{"title":"T"}}""")]
    [InlineData("tabs(props(title,index),data)", """{"tabs":[{"props":{"title":"A","index":0},"data":1},{"props":{"title":"B"}}]}""")]
    [InlineData("tabs/props.title, id", """{"id":1,"tabs":[{"props":{"title":"A"}},{"props":{"title":"B"}}]}""")]
    [InlineData("props,props.title", """{"props":{"title":"T","locale":"ru"}}""")]
    [InlineData("*", Whole)]
    [InlineData("tabs.*", """{"tabs":[{"props":{"title":"A","index":0},"data":1},{"props":{"title":"B"}}]}""")]
    [InlineData("tabs(data),missing", """{"tabs":[{"data":1},{}]}""")]
    public void Filter_EachForm_KeepsWhatItNames(string mask, string expected) =>
        FieldMask.Parse(mask).Filter(JsonNode.Parse(Whole))!.ToJsonString().ShouldBe(expected);

    [Theory]
    [InlineData("a(b")]
    [InlineData("a..b")]
    [InlineData("a,")]
    [InlineData("a)b")]
    public void Parse_Malformed_IsInvalidArgument(string mask) =>
        Should.Throw<ApiError>(() => FieldMask.Parse(mask)).Code.ShouldBe(400);

    [Fact]
    public void Parse_SnakeCase_IsReadAsCamelCase() =>
        FieldMask.Parse("user_entered_value").Has("userEnteredValue").ShouldBeTrue();
}
