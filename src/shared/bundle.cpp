// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/bundle.h"

#include "core/redaction.h"

#include <KZip>
#include <QDirIterator>
#include <QFile>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

bool isEvidence(const QString &name)
{
    return !name.startsWith(u"backup/"_s) && !name.endsWith(u".zip"_s) && !name.endsWith(u".new"_s) &&
           !name.endsWith(u".part"_s);
}

/// Files below the folder, in a stable order; links are left out, since they could lead anywhere.
QStringList evidenceOf(const QString &folder)
{
    const QDir top(folder);
    QStringList names;
    QDirIterator it(folder, QDir::Files | QDir::NoSymLinks | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString name = top.relativeFilePath(it.next());
        if (isEvidence(name))
            names << name;
    }
    names.sort();
    return names;
}

Result<> pack(const QString &folder, const QString &file, const CallContext &call)
{
    KZip zip(file);
    if (!zip.open(QIODevice::WriteOnly))
        return fail(Error::Kind::Storage, Code::FileUnwritable, {file}, zip.errorString());
    const QString inside = QDir(folder).dirName() + u'/';
    for (const QString &name : evidenceOf(folder)) {
        if (const Result<> going = call.check(); !going)
            return pass(going);
        const QString path = folder + u'/' + name;
        QFile source(path);
        if (!source.open(QIODevice::ReadOnly))
            return fail(Error::Kind::Storage, Code::FileUnreadable, {path}, source.errorString());
        // The run itself needs the requests as they are; whoever is given the evidence does not.
        const bool isProfile = name == "profile.lotse.json"_L1;
        const bool added = isProfile ? zip.writeFile(inside + name, redacted(source.readAll()).text)
                                     : zip.addLocalFile(path, inside + name);
        if (!added)
            return fail(Error::Kind::Storage, Code::FileUnwritable, {file}, zip.errorString());
    }
    if (!zip.close())
        return fail(Error::Kind::Storage, Code::FileUnwritable, {file}, zip.errorString());
    return {};
}

} // namespace

Result<QString> packEvidence(const QString &runFolder, const CallContext &call, const QString &file)
{
    const QString folder = QDir::cleanPath(runFolder);
    if (!QFile::exists(folder + u"/journal.jsonl"_s))
        return fail(Error::Kind::NotFound, Code::RunUnknown, {folder});
    const QString target = file.isEmpty() ? folder + u"/evidence.zip"_s : file;
    const QString part = target + u".part"_s;
    const Result<> packed = pack(folder, part, call);
    if (!packed) {
        QFile::remove(part);
        return pass(packed);
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    QFile::remove(target);
    if (!QFile::rename(part, target)) {
        QFile::remove(part);
        return fail(Error::Kind::Storage, Code::FileUnwritable, {target});
    }
    return target;
}

} // namespace Lotse
