// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/keyring.h"

#include <qt6keychain/keychain.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString service()
{
    return u"Lotse"_s;
}

Result<> resultOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
        return {};
    return fail(Error::Kind::Unsupported, Code::KeyringUnusable, {}, job.errorString());
}

void begin(QKeychain::Job *job, const QString &name, QObject *context,
           const std::function<void(QKeychain::Job &)> &then)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [then](QKeychain::Job *done) { then(*done); });
    job->start();
}

} // namespace

void readFromKeyring(const QString &name, QObject *context, const std::function<void(StoredSecret)> &then)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    begin(job, name, context, [then, job](QKeychain::Job &done) {
        const Result<> read = resultOf(done);
        if (!read)
            then(pass(read));
        else
            then(done.error() == QKeychain::NoError ? std::optional(job->textData()) : std::nullopt);
    });
}

void writeToKeyring(const QString &name, const QString &secret, QObject *context,
                    const std::function<void(Result<>)> &then)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setTextData(secret);
    begin(job, name, context, [then](QKeychain::Job &done) { then(resultOf(done)); });
}

void removeFromKeyring(const QString &name, QObject *context, const std::function<void(Result<>)> &then)
{
    begin(new QKeychain::DeletePasswordJob(service()), name, context,
          [then](QKeychain::Job &done) { then(resultOf(done)); });
}

bool isLastingSecretWanted(const Error &error)
{
    return isSecretWanted(error) && error.code != Code::OneTimeCodeWanted;
}

} // namespace Lotse
