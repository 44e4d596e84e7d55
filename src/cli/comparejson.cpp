// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/comparejson.h"

#include <QJsonArray>
#include <QTimeZone>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kindKeys[] = {"file"_L1, "folder"_L1, "link"_L1,
                                          "fifo"_L1, "socket"_L1, "device"_L1};

/// `key` is readable; where the name is not UTF-8, its bytes stand beside it in base64.
void putPath(QJsonObject &object, const QString &key, const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const bool isText = text.toUtf8() == bytes;
    object.insert(key, isText ? text : displayText(bytes));
    if (!isText)
        object.insert(key + u"Bytes"_s, QString::fromLatin1(bytes.toBase64()));
}

QJsonObject sideToJson(const TreeEntry &entry, bool isSecret)
{
    QJsonObject side{{u"kind"_s, kindKeys[static_cast<int>(entry.kind)]},
                     {u"mode"_s, QString::number(entry.mode, 8).rightJustified(4, u'0')},
                     {u"mtime"_s, QDateTime::fromMSecsSinceEpoch(entry.mtimeNs / 1'000'000, QTimeZone::UTC)
                                      .toString(Qt::ISODateWithMs)}};
    if (!entry.hash.isEmpty())
        side.insert(u"sha256"_s, QString::fromLatin1(entry.hash.toHex()));
    if (entry.unreadable)
        side.insert(u"error"_s, entry.error);
    if (isSecret)
        return side; // presence and hash only
    if (entry.kind == EntryKind::File)
        side.insert(u"size"_s, entry.size);
    if (entry.kind == EntryKind::Link)
        putPath(side, u"target"_s, entry.linkTarget);
    return side;
}

QJsonObject entryToJson(const Difference &entry)
{
    QJsonObject object;
    putPath(object, u"path"_s, entry.path.bytes());
    if (entry.containerPath != entry.path)
        putPath(object, u"containerPath"_s, entry.containerPath.bytes());
    object.insert(u"state"_s, diffStateKey(entry.state));
    if (entry.letter())
        object.insert(u"letter"_s, QString(QLatin1Char(entry.letter())));
    const TreeEntry &either = entry.development ? *entry.development : *entry.container;
    object.insert(u"kind"_s, kindKeys[static_cast<int>(either.kind)]);
    if (entry.state == DiffState::Same)
        object.insert(u"proof"_s, entry.provenByHash ? u"hash"_s : u"size-time"_s);
    if (entry.secret)
        object.insert(u"secret"_s, true);
    if (entry.changedSinceProof)
        object.insert(u"changedSinceProof"_s, true);
    if (!entry.movedFrom.isRoot())
        putPath(object, u"movedFrom"_s, entry.movedFrom.bytes());
    if (entry.development)
        object.insert(u"development"_s, sideToJson(*entry.development, entry.secret));
    if (entry.container)
        object.insert(u"container"_s, sideToJson(*entry.container, entry.secret));
    return object;
}

} // namespace

bool isListed(const Difference &entry)
{
    return entry.state != DiffState::Same && entry.state != DiffState::Kept &&
           entry.state != DiffState::Ignored;
}

QJsonArray findingsToJson(const QList<Finding> &findings)
{
    QJsonArray list;
    for (const Finding &finding : findings) {
        QJsonArray paths;
        for (const RelPath &path : finding.paths)
            paths.append(path.display());
        list.append(QJsonObject{{u"kind"_s, findingKey(finding.kind)},
                                {u"sentence"_s, findingSentence(finding)},
                                {u"args"_s, QJsonArray::fromStringList(finding.args)},
                                {u"evidence"_s, QJsonArray::fromStringList(finding.evidence)},
                                {u"paths"_s, paths}});
    }
    return list;
}

QJsonObject comparisonToJson(const Survey &survey, const Profile &profile, Entries entries)
{
    QJsonObject summary;
    for (int i = 0; i < diffStateCount; ++i) {
        const auto state = static_cast<DiffState>(i);
        const int count = survey.diff.counts.value(state);
        if (state != DiffState::Pending || count > 0)
            summary.insert(diffStateKey(state), count);
    }
    QJsonArray list;
    for (const Difference &entry : survey.diff.entries) {
        if (entries == Entries::All || isListed(entry))
            list.append(entryToJson(entry));
    }
    QJsonObject development{{u"root"_s, profile.developmentRoot},
                            {u"version"_s, survey.versions.development}};
    if (!profile.gitRef.isEmpty())
        development.insert(u"gitRef"_s, profile.gitRef);
    const ContainerFacts &facts = survey.container.facts;
    const QJsonObject container{{u"host"_s, profile.host},
                                {u"name"_s, facts.name},
                                {u"id"_s, facts.id},
                                {u"image"_s, facts.image},
                                {u"running"_s, facts.running},
                                {u"root"_s, profile.applicationRoot.display()},
                                {u"versionOnDisk"_s, survey.versions.onDisk},
                                {u"versionRunning"_s, survey.versions.running}};
    return {{u"schema"_s, u"lotse.compare/1"_s},
            {u"development"_s, development},
            {u"container"_s, container},
            {u"summary"_s, summary},
            {u"entries"_s, list},
            {u"findings"_s, findingsToJson(survey.findings)}};
}

QByteArray comparisonToRecords(const TreeDiff &diff)
{
    QList<std::pair<QByteArray, char>> records;
    for (const Difference &entry : diff.entries) {
        if (entry.letter())
            records.append({entry.path.bytes(), entry.letter()});
    }
    std::ranges::sort(records);
    QByteArray text;
    for (const auto &[path, letter] : std::as_const(records))
        text += QByteArray(1, letter) + '\t' + path + '\0';
    return text;
}

} // namespace Lotse
