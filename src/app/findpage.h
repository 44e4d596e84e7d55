// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"
#include "app/proposal.h"

#include <QButtonGroup>

namespace Ui {
class FindPage;
}

namespace Lotse {

/// What is compared with what: development folder, application root, mappings, and how the application runs.
/// A profile fills it in, or Lotse proposes one from what it sees in the container; every line says where it
/// comes from and can be changed. Only looks.
class FindPage : public Page
{
    Q_OBJECT
public:
    explicit FindPage(Session &session, QWidget *parent = nullptr);
    ~FindPage() override;
    void enter() override;
    void leave() override;
    bool isComplete() const override;
    void retranslate() override;

private:
    enum class Origin { Proposed, Bundled, Recent, File };
    enum class Phase { Idle, Looking, Comparing };
    void chooseProfile();
    void openProfile(const QString &file);
    void askForProfile();
    void askForFolder();
    void saveProfile(const QString &file);
    void askWhereToSave();
    void fillIn();
    // With a profile: how does the container look?
    void look();
    // Without one, step by step: what is there, which place fits, which version, which address
    void propose();
    void matchChosen();
    void askVersion();
    void askWeb();
    void takeProposal();
    bool ends(const std::optional<Error> &error);
    void setPhase(Phase phase);

    void setDevelopment(const QString &folder, const QString &ref);
    void setRoot(const QString &text);
    void chooseCandidate(qsizetype index);
    void takeMappings();
    void changeFact(const QString &key, const QString &value);

    void showPlaces();
    void addDevelopment();
    void addRoot();
    void addCandidates();
    void addProfile();
    void showMappings();
    void showFacts();
    void showNotes();
    void showState();
    QString rootReason() const;
    QString developmentReason() const;

    std::unique_ptr<Ui::FindPage> m_ui;
    QString m_forContainer; ///< host and container this was filled in for
    Origin m_origin = Origin::Proposed;
    QString m_file;
    QString m_rootText;
    QStringList m_mappingTexts; ///< development and container in turn
    Phase m_phase = Phase::Idle;
    int m_round = 0; ///< answers to older questions are dropped
    Proposal m_proposal;
    RootPath m_matchedRoot; ///< what the counts speak of
    std::shared_ptr<const TreeSnapshot> m_development;
    QStringList m_tags;
    bool m_showsCandidates = false;
    QString m_openFact; ///< key of the line that is being changed
    std::optional<Error> m_error;
    std::optional<Error> m_profileError;
    QButtonGroup m_candidateButtons;
    QString m_saved; ///< file that the profile was written to
};

} // namespace Lotse
