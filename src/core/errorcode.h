// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Lotse {

/// Every failure and verdict that people read about. Each has an identifier "LOTSE-…" and its sentences in
/// messages.cpp (a test proves that none is missing). Identifiers are never renamed; sections only grow.
enum class Code {
    // General
    Internal,
    Stopped,
    TookTooLong,
    // Local files and trees (T)
    PathRefused,
    FolderUnreadable,
    FileUnreadable,
    FileUnwritable,
    GitRefUnknown,
    ArchiveDamaged,
    ArchiveRefused,
    TooLittleRoomHere,
    // Profiles (P)
    ProfileUnreadable,
    ProfileNotJson,
    ProfileInvalid,
    // Connections and engines (E)
    EngineNotFound,
    SocketDenied,
    SocketRefused,
    ConnectionLost,
    AnswerNotUnderstood,
    EngineTooOld,
    EngineRefused,
    HostUriUnknown,
    ContainerNotFound,
    ContainerStopped,
    AbilityMissing,
    CommandFailed,
    CommandCutOff,
    PathNotInContainer,
    CertificateUnknown,
    CertificateChanged,
    TlsFailed,
    NameNotResolved,
    NoRoomInContainer,
    ContainerReadOnly,
    TooLittleRoomInContainer,
    // On the way to another computer (E)
    HostKeyUnknown,
    HostKeyChanged,
    HostKeyRevoked,
    SshNotSpoken,
    AuthRefused,
    PasswordWanted,
    PassphraseWanted,
    ChannelRefused,
    EngineNotOverSsh,
    PlainTcpRefused,
    EngineCertificateUnknown,
    EngineCertificateChanged,
    ClientCertificateWanted,
    // Plans, steps, journal (S)
    NothingToDo,
    TypeConflict,
    EntryUnreadable,
    BackupNotProven,
    UploadNotProven,
    TargetRefused,
    ServiceNotReady,
    ServiceCrashLoop,
    JournalDamaged,
    RunUnknown,
    RolledBack,
    RollbackFailed,
    ContainerChanged,
    ContainerBusy,
    RunUnfinished,
    MappingIsLink,
    DevelopmentChanged,
    ApplicationLocked,
    RunExists,
    LeftBehind,
    OwnersUnknown,
    // Checks (V)
    ImportFailed,
    ApiAnswerWrong,
    ApiNotAsked,
    LogTextPresent,
    VersionsDiffer,
    TreesDiffer,
    PathMissing,
    PathStillThere,
};

} // namespace Lotse
