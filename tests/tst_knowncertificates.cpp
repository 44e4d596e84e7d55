// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/knowncertificates.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

class KnownCertificatesTest : public QObject
{
    Q_OBJECT

    static Profile profileOf(const QString &container, TlsPolicy::Trust trust)
    {
        Profile profile;
        profile.host = u"docker"_s;
        profile.container = container;
        ApiExpectation expectation;
        expectation.request.tls.trust = trust;
        profile.api = {expectation};
        return profile;
    }

private Q_SLOTS:
    void forgetsAHostButNotItsContainers()
    {
        QTemporaryDir place;
        KnownCertificates known(place.path());
        QVERIFY(known.accept(u"tcp://a:2376"_s, {}, u"AA"_s) &&
                known.accept(u"tcp://a:2376"_s, u"c"_s, u"BB"_s));
        QVERIFY(known.forget(u"tcp://a:2376"_s));
        QCOMPARE(known.acceptedFor(u"tcp://a:2376"_s), QStringList());
        QCOMPARE(known.acceptedFor(u"tcp://a:2376"_s, u"c"_s), QStringList{u"BB"_s});
        QVERIFY(known.forget(u"tcp://a:2376"_s));
    }
    void remembersPerContainer()
    {
        QTemporaryDir place;
        Profile one = profileOf(u"one"_s, TlsPolicy::Trust::Fingerprint);
        QVERIFY(KnownCertificates(place.path()).accept(one.host, one.container, u"AA:BB"_s));
        QVERIFY(KnownCertificates(place.path()).accept(one.host, one.container, u"AA:BB"_s));

        KnownCertificates again(place.path());
        QCOMPARE(again.acceptedFor(one.host, one.container), QStringList{u"AA:BB"_s});
        again.applyTo(one);
        QCOMPARE(one.api.first().request.tls.fingerprints, QStringList{u"AA:BB"_s});

        Profile two = profileOf(u"two"_s, TlsPolicy::Trust::Fingerprint);
        again.applyTo(two);
        QVERIFY(two.api.first().request.tls.fingerprints.isEmpty());
    }
    void leavesOtherTrustAlone()
    {
        QTemporaryDir place;
        Profile system = profileOf(u"one"_s, TlsPolicy::Trust::System);
        KnownCertificates known(place.path());
        QVERIFY(known.accept(system.host, system.container, u"AA:BB"_s));
        known.applyTo(system);
        QVERIFY(system.api.first().request.tls.fingerprints.isEmpty());

        Profile pinned = profileOf(u"one"_s, TlsPolicy::Trust::Fingerprint);
        pinned.api.first().request.tls.fingerprints = {u"CC:DD"_s};
        known.applyTo(pinned);
        QCOMPARE(pinned.api.first().request.tls.fingerprints, QStringList{u"CC:DD"_s});
    }
    void saysWhenItCannotRemember()
    {
        KnownCertificates nowhere(u"/proc/no-such-place"_s);
        const Result<> result = nowhere.accept({}, {}, u"AA"_s);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::FileUnwritable);
    }
};

QTEST_GUILESS_MAIN(KnownCertificatesTest)
#include "tst_knowncertificates.moc"
