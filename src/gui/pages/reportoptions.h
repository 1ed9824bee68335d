// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QStringList>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPushButton;

namespace lockkeeper::gui {

/// In which form the report is handed over: languages, contents, and the other forms. UI thread.
class ReportOptions : public QFrame
{
    Q_OBJECT

public:
    explicit ReportOptions(QWidget *parent = nullptr);

    /// The chosen languages; of all of them the reader's own first.
    [[nodiscard]] QStringList languages(const QString &reader) const;
    [[nodiscard]] bool hasTranscript() const;
    /// Whether there is something to hand over.
    void setReady(bool isReady);
    /// Whether answers of the hosts are kept, and whether a source is among them.
    void setFiles(bool hasFacts, bool hasSource);
    void retranslate(const QString &language);

Q_SIGNALS:
    void languageChosen();
    void jsonAsked();
    void printAsked();
    void compareAsked();
    void dbaAsked();
    void rootAsked();

private:
    QLabel *m_languageHead;
    QButtonGroup *m_languages;
    QLabel *m_contentHead;
    QCheckBox *m_transcript;
    QLabel *m_otherHead;
    QPushButton *m_json;
    QPushButton *m_print;
    QPushButton *m_compare;
    QLabel *m_filesHead;
    QPushButton *m_dba;
    QPushButton *m_root;
    QString m_language;
};

} // namespace lockkeeper::gui
