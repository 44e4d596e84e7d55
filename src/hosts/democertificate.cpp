// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hosts/democertificate.h"

#include <memory>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

namespace Lotse {

namespace {

template <auto Free>
struct Freeing
{
    template <typename T>
    void operator()(T *thing) const
    {
        Free(thing);
    }
};

QByteArray contentOf(BIO *memory)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    return {bytes, static_cast<qsizetype>(size)};
}

} // namespace

Result<SelfSignedCertificate> makeSelfSignedCertificate(const QByteArray &commonName)
{
    const std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>> key(EVP_EC_gen("P-256"));
    const std::unique_ptr<X509, Freeing<X509_free>> certificate(X509_new());
    const std::unique_ptr<BIO, Freeing<BIO_free>> keyText(BIO_new(BIO_s_mem()));
    const std::unique_ptr<BIO, Freeing<BIO_free>> certificateText(BIO_new(BIO_s_mem()));
    quint64 serial = 0;
    constexpr long tenYears = 10L * 365 * 24 * 3600;

    X509_NAME *name = certificate ? X509_get_subject_name(certificate.get()) : nullptr;
    const bool made =
        key && name && keyText && certificateText &&
        RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) == 1 &&
        X509_set_version(certificate.get(), X509_VERSION_3) == 1 &&
        ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1) == 1 &&
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600) &&
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), tenYears) &&
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(commonName.constData()),
                                   static_cast<int>(commonName.size()), -1, 0) == 1 &&
        X509_set_issuer_name(certificate.get(), name) == 1 &&
        X509_set_pubkey(certificate.get(), key.get()) == 1 &&
        X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0 &&
        PEM_write_bio_X509(certificateText.get(), certificate.get()) == 1 &&
        PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1;
    if (!made)
        return fail(Error::Kind::Internal, Code::Internal, {},
                    QString::fromLatin1(ERR_reason_error_string(ERR_peek_last_error())));
    return SelfSignedCertificate{contentOf(certificateText.get()), contentOf(keyText.get())};
}

} // namespace Lotse
