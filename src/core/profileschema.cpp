// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/profileschema.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

/// valijson's context is "<root>", "[key]", "[0]": the brackets go, the rest is the pointer's steps.
QStringList stepsOf(const std::vector<std::string> &context)
{
    QStringList steps;
    for (size_t i = 1; i < context.size(); ++i) {
        const QString step = QString::fromStdString(context.at(i));
        steps << (step.startsWith(u'[') && step.endsWith(u']') ? step.sliced(1, step.size() - 2) : step);
    }
    return steps;
}

QString pointerOf(const QStringList &steps)
{
    QString pointer;
    for (const QString &step : steps)
        pointer += pointerStep(step);
    return pointer;
}

/// The part of the schema that speaks about one place; empty when it says nothing.
QJsonObject schemaAt(const QJsonObject &schema, const QStringList &steps)
{
    const auto followed = [&schema](QJsonObject node) {
        const QString reference = node.value(u"$ref"_s).toString();
        if (reference.startsWith(u"#/definitions/"_s))
            node = schema.value(u"definitions"_s).toObject().value(reference.section(u'/', 2)).toObject();
        return node;
    };
    QJsonObject node = schema;
    for (const QString &step : steps) {
        const QJsonValue property = node.value(u"properties"_s).toObject().value(step);
        const QString other = node.contains(u"items"_s) ? u"items"_s : u"additionalProperties"_s;
        node = followed(property.isObject() ? property.toObject() : node.value(other).toObject());
    }
    return node;
}

QString typeWord(const QString &type)
{
    if (type == u"string")
        return Words::tr("a text in quotation marks");
    if (type == u"integer")
        return Words::tr("a whole number");
    if (type == u"number")
        return Words::tr("a number");
    if (type == u"boolean")
        return Words::tr("true or false");
    if (type == u"array")
        return Words::tr("a list in square brackets");
    return Words::tr("a group in curly brackets");
}

QString typeSentence(const QJsonObject &node)
{
    const QJsonValue type = node.value(u"type"_s);
    if (type.isArray() && type.toArray().size() > 1) {
        //: %1 and %2 are kinds of JSON values, e.g. "a text in quotation marks"
        return Words::tr("Here must be %1 or %2.")
            .arg(typeWord(type.toArray().at(0).toString()), typeWord(type.toArray().at(1).toString()));
    }
    //: %1 is a kind of JSON value, e.g. "a text in quotation marks"
    return Words::tr("Here must be %1.").arg(typeWord(type.toString()));
}

QString choiceSentence(const QJsonArray &values)
{
    QStringList words;
    for (const QJsonValue &value : values)
        words << u'"' + value.toString() + u'"';
    //: %1 is a list of words in quotation marks
    return Words::tr("Only these words are possible here: %1.").arg(words.join(u", "_s));
}

QJsonValue valueAt(QJsonValue value, const QStringList &steps)
{
    for (const QString &step : steps)
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

void wordOne(const QString &said, const QStringList &steps, const QJsonObject &schema,
             const QJsonObject &profile, ProfileProblems &problems)
{
    static const QRegularExpression quoted(u"'([^']*)'"_s);
    const QString pointer = pointerOf(steps);
    const QJsonObject node = schemaAt(schema, steps);
    if (said.contains(u"could not be validated using 'properties'"_s)) {
        // valijson names only the first one; we know the place and name them all.
        for (const QString &key : valueAt(profile, steps).toObject().keys()) {
            if (!node.value(u"properties"_s).toObject().contains(key))
                problems.add(pointer + pointerStep(key),
                             Words::tr("Lotse does not know an entry of this name."));
        }
    } else if (said.startsWith(u"Missing required property"_s)) {
        problems.add(pointer, Words::tr("The entry \"%1\" is missing.").arg(quoted.match(said).captured(1)));
    } else if (said.contains(u"'type' constraint"_s)) {
        problems.add(pointer, typeSentence(node));
    } else if (said.contains(u"any enum values"_s)) {
        problems.add(pointer, choiceSentence(node.value(u"enum"_s).toArray()));
    } else if (said.contains(u"'const' constraint"_s)) {
        problems.add(pointer, choiceSentence({node.value(u"const"_s)}));
    } else if (said.startsWith(u"Expected number"_s)) {
        const QString low = QString::number(node.value(u"minimum"_s).toInteger());
        const QString high = QString::number(node.value(u"maximum"_s).toInteger());
        problems.add(pointer, Words::tr("The number must lie between %1 and %2.").arg(low, high));
    } else if (said.contains(u"no fewer than"_s)) {
        problems.add(pointer, Words::tr("This must not be empty."));
    } else if (!said.startsWith(u"Failed to validate"_s)) {
        // "Failed to validate item #0 in array" only repeats what is said about the item itself.
        problems.add(pointer, Words::tr("This does not fit the profile's format (%1).").arg(said));
    }
}

} // namespace

Result<QJsonObject> profileSchema()
{
    QFile file(u":/lotse/profile.schema.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Internal, Code::Internal, {}, file.fileName());
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    if (schema.isEmpty())
        return fail(Error::Kind::Internal, Code::Internal, {}, u"the profile schema is no JSON"_s);
    return schema;
}

Result<> checkAgainstSchema(const QJsonObject &profile, ProfileProblems &problems)
{
    const Result<QJsonObject> schema = profileSchema();
    if (!schema)
        return pass(schema);
    valijson::ValidationResults results;
    try { // valijson throws where a schema is wrong; nothing of that leaves this function
        const QJsonValue schemaValue(*schema);
        const QJsonValue profileValue(profile);
        valijson::Schema parsed;
        valijson::SchemaParser().populateSchema(valijson::adapters::QtJsonAdapter(schemaValue), parsed);
        valijson::Validator().validate(parsed, valijson::adapters::QtJsonAdapter(profileValue), &results);
    } catch (const std::exception &thrown) {
        return fail(Error::Kind::Internal, Code::Internal, {}, QString::fromUtf8(thrown.what()));
    }
    for (const valijson::ValidationResults::Error &error : results)
        wordOne(QString::fromStdString(error.description), stepsOf(error.context), *schema, profile,
                problems);
    return {};
}

} // namespace Lotse
