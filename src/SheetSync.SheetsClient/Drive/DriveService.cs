using Google.Apis.Services;

namespace Google.Apis.Drive.v3;

/// <summary>The Drive API, version 3, as Google.Apis.Drive.v3 publishes it; just the calls in use.</summary>
public class DriveService : BaseClientService
{
    public const string Version = "v3";

    public DriveService()
        : this(new Initializer())
    {
    }

    public DriveService(Initializer initializer)
        : base(initializer)
    {
        Changes = new ChangesResource(this);
        Channels = new ChannelsResource(this);
        Files = new FilesResource(this);
        Permissions = new PermissionsResource(this);
    }

    public override IList<string> Features => [];

    public override string Name => "drive";

    /// <summary><c>Initializer.BaseUri</c> where set, else Google's.</summary>
    public override string BaseUri => BaseUriOverride ?? "https://www.googleapis.com/drive/v3/";

    public override string BasePath => "drive/v3/";

    public override string BatchUri => "https://www.googleapis.com/batch/drive/v3";

    public override string BatchPath => "batch/drive/v3";

    public virtual ChangesResource Changes { get; }

    public virtual ChannelsResource Channels { get; }

    public virtual FilesResource Files { get; }

    public virtual PermissionsResource Permissions { get; }

    /// <summary>OAuth scopes, as fields.</summary>
    public class Scope
    {
        public static string Drive = ScopeConstants.Drive;

        public static string DriveFile = ScopeConstants.DriveFile;

        public static string DriveMetadataReadonly = ScopeConstants.DriveMetadataReadonly;
    }

    /// <summary>OAuth scopes, as constants.</summary>
    public static class ScopeConstants
    {
        public const string Drive = "https://www.googleapis.com/auth/drive";

        /// <summary>Only files that the application made itself or was given.</summary>
        public const string DriveFile = "https://www.googleapis.com/auth/drive.file";

        /// <summary>Names and changes of files, not what they hold.</summary>
        public const string DriveMetadataReadonly = "https://www.googleapis.com/auth/drive.metadata.readonly";
    }
}
