// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profileproblems.h"
#include "core/rootpath.h"

#include <QByteArrayList>
#include <QJsonValue>
#include <QStringList>

namespace Lotse {

/// A value inside a profile together with where it stands, so that every problem names its place. Types are
/// the schema's business: a value of a wrong type reads as missing here and is not reported twice.
class JsonPlace
{
public:
    JsonPlace(QJsonValue value, QString pointer, ProfileProblems &problems);

    JsonPlace at(const QString &key) const;
    QList<JsonPlace> items() const;
    QStringList keys() const;
    bool has(const QString &key) const;
    bool exists() const { return !m_value.isUndefined(); }
    const QJsonValue &value() const { return m_value; }

    QString text(const QString &otherwise = {}) const;
    int number(int otherwise) const;
    bool flag(bool otherwise) const;
    QByteArray bytes(const QByteArray &otherwise = {}) const; ///< of a text or of { "base64": … }
    QByteArrayList bytesList() const;
    QStringList texts() const;
    RelPath relPath() const;
    QList<RelPath> relPaths() const;
    RootPath rootPath(const RootPath &otherwise = {}) const;
    QString jsonPointer() const;
    QString expression() const; ///< a regular expression that compiles and has a group
    /// Absolute as it is; relative ones are seen from `folder`.
    QString localPath(const QString &folder) const;

    void complain(const QString &sentence) const;

private:
    QJsonValue m_value;
    QString m_pointer;
    ProfileProblems *m_problems;
};

} // namespace Lotse
