// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

namespace Ui {
class FindPage;
}

namespace Lotse {

/// What is compared with what: development folder, application root, mappings, and how the application runs.
/// A profile fills it in; every line says where it comes from and can be changed. Only looks.
class FindPage : public Page
{
    Q_OBJECT
public:
    explicit FindPage(Session &session, QWidget *parent = nullptr);
    ~FindPage() override;
    void enter() override;
    bool isComplete() const override;
    void retranslate() override;

private:
    enum class Origin { Nothing, Bundled, File };
    void chooseProfile();
    void openProfile(const QString &file);
    void askForProfile();
    void askForFolder();
    void fillIn();
    void look();
    void showPlaces();
    void showMappings();
    void showFacts();
    void showNotes();
    void showState();

    std::unique_ptr<Ui::FindPage> m_ui;
    QString m_forContainer; ///< host and container this was filled in for
    Origin m_origin = Origin::Nothing;
    QString m_file;
    QString m_rootText;
    QStringList m_mappingTexts; ///< development and container in turn
    bool m_looking = false;
    std::optional<Error> m_error;
    std::optional<Error> m_profileError;
};

} // namespace Lotse
