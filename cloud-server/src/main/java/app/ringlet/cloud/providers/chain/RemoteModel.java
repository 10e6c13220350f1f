package app.ringlet.cloud.providers.chain;

import app.ringlet.cloud.providers.chat.Answer;
import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.providers.chat.Prompt;
import app.ringlet.cloud.providers.chat.Prompt.Call;
import app.ringlet.cloud.providers.chat.Prompt.Called;
import app.ringlet.cloud.providers.chat.Prompt.Message;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.prompt.Instructions;
import app.ringlet.cloud.providers.prompt.SlotIds;
import app.ringlet.cloud.providers.prompt.Spoken;
import app.ringlet.cloud.providers.prompt.SpokenReply;
import app.ringlet.cloud.providers.prompt.ToolAnswers;
import app.ringlet.cloud.providers.prompt.ToolReader;
import app.ringlet.cloud.providers.prompt.ToolReader.Misread;
import app.ringlet.cloud.providers.prompt.ToolSchemas;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.Dialogue.Exchange;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes steps of what a model at a provider answers. What it calls for wrongly it is told, and may mend, within bounds. */
final class RemoteModel {

    /** How often it may answer with tool calls in one turn. */
    static final int MOST_ROUNDS = 8;

    /** How many calls of one answer are carried out. */
    static final int MOST_CALLS = 8;

    private final ChatModel model;
    private final Asking asking;
    private final Consumer<String> words;

    /** @param words is told what is to be said as it comes, each time all of it */
    RemoteModel(ChatModel model, Asking asking, Consumer<String> words) {
        this.model = model;
        this.asking = asking;
        this.words = words;
    }

    /** @param frame what its last step in this turn gave; empty if another model had the word */
    Step next(Dialogue dialogue, String frame) throws ProviderFailed {
        ToolAnswers answers = new ToolAnswers(dialogue.facts());
        List<Exchange> done = dialogue.done();
        TurnLog log = done.isEmpty() ? TurnLog.begun(0) : TurnLog.read(frame, done.size());
        if (done.size() > log.taken() && log.open() != null) {
            log.close(answers.of(done.getLast().result()));
        }
        ToolReader reader = new ToolReader(SlotIds.of(dialogue));
        while (true) {
            Call open = log.open();
            if (open == null) {
                Answer answer = ask(dialogue, log, answers);
                if (answer.calls().isEmpty()) {
                    return say(dialogue, answer.text());
                }
                log.called(limited(answer.calls()));
                continue;
            }
            ToolCall call = read(reader, open, log);
            if (call != null && !repeated(call, done, log, answers)) {
                return new Step.Act(call, log.write());
            }
        }
    }

    private Answer ask(Dialogue dialogue, TurnLog log, ToolAnswers answers) throws ProviderFailed {
        if (log.rounds() >= MOST_ROUNDS) {
            throw new ProviderFailed(ProviderFailed.Kind.GARBLED, "calls tools without end", null);
        }
        List<Message> messages = new ArrayList<>(Spoken.in(dialogue));
        earlier(dialogue, log.taken(), answers).ifPresent(messages::add);
        messages.addAll(log.told());
        String instructions = Instructions.of(dialogue, SpokenReply.format(model.structured()));
        return asking.ask(
                model,
                new Prompt(instructions, messages, ToolSchemas.all()),
                text -> words.accept(SpokenReply.soFar(text)));
    }

    /** What another model had done in this turn. */
    private static Optional<Called> earlier(Dialogue dialogue, int taken, ToolAnswers answers) {
        List<Call> calls = new ArrayList<>();
        List<String> results = new ArrayList<>();
        for (Exchange exchange : dialogue.done().subList(0, taken)) {
            calls.add(new Call(
                    "earlier_" + calls.size(),
                    ToolSchemas.name(exchange.call()),
                    ToolAnswers.arguments(exchange.call()),
                    null));
            results.add(answers.of(exchange.result()));
        }
        return calls.isEmpty() ? Optional.empty() : Optional.of(new Called(calls, results));
    }

    private static List<Call> limited(List<Call> calls) {
        return calls.subList(0, Math.min(calls.size(), MOST_CALLS));
    }

    private static @Nullable ToolCall read(ToolReader reader, Call open, TurnLog log) {
        try {
            return reader.read(open);
        } catch (Misread e) {
            log.close(ToolAnswers.error(e.told()));
            return null;
        }
    }

    /** The same again in one turn is not done again: it has the first one's result. */
    private static boolean repeated(ToolCall call, List<Exchange> done, TurnLog log, ToolAnswers answers) {
        Optional<Exchange> first =
                done.stream().filter(e -> e.call().equals(call)).findFirst();
        first.ifPresent(exchange -> log.close(answers.of(exchange.result())));
        return first.isPresent();
    }

    private static Step say(Dialogue dialogue, String text) {
        SpokenReply reply = SpokenReply.read(text);
        boolean found = dialogue.done().stream()
                .anyMatch(e -> e.result() instanceof ToolResult.Answers
                        || e.result() instanceof ToolResult.Quoted
                        || e.result() instanceof ToolResult.Appointments);
        return new Step.Say(reply.speech(), then(dialogue), reply.answered() || found, "");
    }

    static Next then(Dialogue dialogue) {
        Next next = Next.LISTEN;
        for (Exchange exchange : dialogue.done()) {
            if (exchange.result() instanceof ToolResult.Transferring) {
                next = Next.RING_DESK;
            } else if (exchange.result() instanceof ToolResult.Ending) {
                next = Next.HANG_UP;
            }
        }
        return next;
    }
}
