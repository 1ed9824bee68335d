// SPDX-License-Identifier: Apache-2.0
#include "cli/asking.h"

#include "base/printable.h"

#include <chrono>
#include <memory>
#include <mutex>

namespace lockkeeper::cli {
namespace {

using namespace std::chrono_literals;

using Answers = std::optional<std::vector<Secret>>;

Answers answersTo(const engine::Questions &questions, const Console &console,
                  const std::stop_token &stop)
{
    console.say(text("cli", "%1 asks the user %2:").arg(questions.place).arg(questions.user));
    for (const QString &words : {questions.title, questions.instruction}) {
        if (!words.trimmed().isEmpty())
            console.say(Text::verbatim(QStringLiteral("  ") + words.trimmed()));
    }
    std::vector<Secret> answers;
    for (const engine::Prompt &prompt : questions.prompts) {
        answers.push_back(console.ask(Text::verbatim(oneLine(prompt.words.trimmed())), stop,
                                      prompt.isEchoed ? Echo::On : Echo::Off));
        if (answers.back().isEmpty())
            return std::nullopt;
    }
    return answers;
}

} // namespace

engine::AskPerson askerOf(Session &session)
{
    if (!session.console.canAsk())
        return {};
    const auto turn = std::make_shared<std::timed_mutex>();
    return [turn, &session](const engine::Questions &questions,
                            const std::stop_token &stop) -> Answers {
        std::unique_lock lock(*turn, std::defer_lock);
        while (!lock.try_lock_for(100ms)) {
            if (stop.stop_requested())
                return std::nullopt;
        }
        return answersTo(questions, session.console, stop);
    };
}

} // namespace lockkeeper::cli
