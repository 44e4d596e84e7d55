// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profileshelf.h"

#include "core/localfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ending = ".lotse.json"_L1;

QList<ProfileShelf::Entry> entriesIn(const QString &folder, bool bundled)
{
    QList<ProfileShelf::Entry> all;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u'*' + QString(ending)}, QDir::Files, QDir::Name)) {
        ProfileShelf::Entry entry{dir.filePath(name), bundled, {}, {}};
        Result<Profile> loaded = loadProfile(entry.file);
        if (loaded)
            entry.profile = *std::move(loaded);
        else
            entry.problem = loaded.error();
        all.append(std::move(entry));
    }
    std::ranges::stable_sort(all, [](const ProfileShelf::Entry &a, const ProfileShelf::Entry &b) {
        return QString::localeAwareCompare(a.title(), b.title()) < 0;
    });
    return all;
}

QString withoutEnding(const QString &file)
{
    QString name = QFileInfo(file).fileName();
    if (name.endsWith(ending))
        name.chop(ending.size());
    return name;
}

Result<> moveFile(const QString &from, const QString &to)
{
    if (!QFile::rename(from, to))
        return fail(Error::Kind::Storage, Code::FileUnwritable, {to});
    return {};
}

} // namespace

QString ProfileShelf::Entry::title() const
{
    if (!profile.title.isEmpty())
        return profile.title;
    return profile.name.isEmpty() ? withoutEnding(file) : profile.name;
}

ProfileShelf::ProfileShelf(QString folder)
    : m_folder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                      u"/lotse/profiles"_s
                                : std::move(folder))
{
}

QList<ProfileShelf::Entry> ProfileShelf::own() const
{
    return entriesIn(m_folder, false);
}

QList<ProfileShelf::Entry> ProfileShelf::bundled()
{
    return entriesIn(u":/lotse/profiles"_s, true);
}

QString ProfileShelf::fileFor(const QString &container) const
{
    for (const Entry &entry : own())
        if (!entry.problem && entry.profile.container == container)
            return entry.file;
    return {};
}

QString ProfileShelf::freeName(const QString &name) const
{
    // Whatever a profile is called: its file has a harmless name that no command can take for an option.
    static const QRegularExpression strange(u"[^A-Za-z0-9._]+"_s);
    QString base = QString(name).replace(strange, u"-"_s);
    while (base.startsWith(u'.') || base.startsWith(u'-'))
        base.remove(0, 1);
    base = base.isEmpty() ? u"profile"_s : base.left(80);
    QString file = m_folder + u'/' + base + ending;
    for (int i = 2; QFile::exists(file); ++i)
        file = m_folder + u'/' + base + u'-' + QString::number(i) + ending;
    return file;
}

Result<QString> ProfileShelf::keep(const Profile &profile) const
{
    const Result<> made = makePrivateFolder(m_folder);
    if (!made)
        return pass(made);
    const QString file = freeName(profile.name);
    const Result<> written = writeLocalFile(file, profileToJson(profile));
    return written ? Result<QString>(file) : pass(written);
}

Result<QString> ProfileShelf::take(const QString &file) const
{
    const Result<Profile> profile = loadProfile(file);
    return profile ? keep(*profile) : pass(profile);
}

Result<QString> ProfileShelf::duplicate(const QString &file) const
{
    Result<Profile> profile = loadProfile(file);
    if (!profile)
        return pass(profile);
    const QString title = profile->title.isEmpty() ? profile->name : profile->title;
    //: Title of a duplicated profile; %1 is the title of the one it was made from.
    profile->title = QCoreApplication::translate("ProfileShelf", "%1 (copy)").arg(title);
    return keep(*profile);
}

Result<> ProfileShelf::rename(const QString &file, const QString &title)
{
    Result<Profile> profile = loadProfile(file);
    if (!profile)
        return pass(profile);
    profile->title = title;
    return writeLocalFile(file, profileToJson(*profile));
}

Result<> ProfileShelf::exportTo(const QString &file, const QString &target)
{
    const Result<Profile> profile = loadProfile(file);
    return profile ? writeLocalFile(target, profileToJson(*profile)) : pass(profile);
}

Result<QString> ProfileShelf::remove(const QString &file) const
{
    const QString asideFolder = m_folder + u"/removed"_s;
    const Result<> made = makePrivateFolder(asideFolder);
    if (!made)
        return pass(made);
    const QString aside = ProfileShelf(asideFolder).freeName(withoutEnding(file));
    const Result<> moved = moveFile(file, aside);
    return moved ? Result<QString>(aside) : pass(moved);
}

Result<> ProfileShelf::putBack(const QString &aside, const QString &file)
{
    return moveFile(aside, file);
}

} // namespace Lotse
