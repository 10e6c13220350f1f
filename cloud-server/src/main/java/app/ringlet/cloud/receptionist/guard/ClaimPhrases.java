package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import java.util.List;
import java.util.Map;

/** How it is said that something has been done to a visit, in the order in which the kinds are looked for. */
final class ClaimPhrases {

    private static final String BE =
            "is|are|was|were|am|be|been|being|you're|it's|that's|everything's|you've|appointment's|gets|got|get|now|we're|i'm|they're|all's";
    private static final String DID =
            "i|we|i've|we've|i'd|have|has|had|just|went|already|was|able|managed|to|got|she's|he's|they've|#staff|somebody|someone";

    static final List<Map.Entry<Kind, Phrases>> ACTS = List.of(
            Map.entry(
                    Kind.CANCELLED,
                    Phrases.of(
                            BE + " .. cancelled|canceled|deleted|scrapped|voided",
                            DID + " .. cancelled|canceled|deleted|scrapped|voided|cancel",
                            "taken|took|take|removed|remove|crossed|struck you|it|that|your|appointment|the .."
                                    + " off|out|from",
                            "called|call it|that|your off",
                            "called off",
                            "no longer booked|have|scheduled|in|on|expected",
                            "appointment|booking|visit is|has gone|off|been .. removed|dropped|released",
                            "cancellation is|has|complete|confirmed|went|done|successful",
                            "cancelled|canceled for you|successfully",
                            "^ cancelled|canceled",
                            "freed .. up",
                            "removed your|the|that|it|you",
                            "dropped your|the|that|it",
                            "you're|you|are off the|our hook|books|book|list|calendar|schedule",
                            "consider it|that cancelled|canceled|gone",
                            "slot|time is .. released|free again")),
            Map.entry(
                    Kind.MOVED,
                    Phrases.of(
                            BE
                                    + " .. moved|rescheduled|changed|switched|shifted|swapped|postponed|bumped|pushed|transferred|rebooked",
                            DID
                                    + " .. moved|rescheduled|changed|switched|shifted|swapped|postponed|bumped|pushed|rebooked|move|reschedule|change|switch|shift|push|bump|put",
                            "moved|rescheduled|switched|shifted|bumped|pushed you|your|it|that|the|to|for|successfully",
                            "^ moved|rescheduled",
                            "appointment|booking is|are now",
                            "you're|are now on|at|coming|in|for",
                            "new time is|will",
                            "brought .. forward")),
            Map.entry(
                    Kind.HELD,
                    Phrases.of(
                            "holding|held|kept|keeping|saved|saving that|it|the|this|a|your|you",
                            "set|put|keep|putting .. aside",
                            "on hold for",
                            "is|are held|kept|saved",
                            "aside for you")),
            Map.entry(
                    Kind.MESSAGE_TAKEN,
                    Phrases.of(
                            "passed|sent|forwarded|left|relayed|delivered|given .. message|note|word|on|along",
                            "message is|has|was .. passed|sent|taken|noted|delivered|on",
                            "taken|took|noted|got|have .. message",
                            "written|noted .. down",
                            "told|informed|notified|messaged|texted|alerted|let .."
                                    + " them|#staff|team|her|him|staff|owner|know",
                            "they|#staff|she|he know|knows",
                            "someone|somebody|they|#staff|we will .. call|ring|phone you back")),
            Map.entry(
                    Kind.BOOKED,
                    Phrases.of(
                            BE
                                    + " .. booked|confirmed|scheduled|reserved|secured|finalized|finalised|arranged|penciled|pencilled|registered|locked",
                            DID
                                    + " .. booked|confirmed|scheduled|reserved|secured|arranged|finalized|finalised|penciled|pencilled|made|locked|added|put|placed|entered|set|slotted|squeezed|fitted|fit|signed|registered|snagged|grabbed|book|schedule|reserve",
                            "got|have|had|put|putting|get you .. down|in|scheduled|booked|set|sorted",
                            "you're|you|are in|down|on .. for|book|books|calendar|schedule|list|then|at|with|diary|$",
                            "you|you'll|i'll|we'll|will|we|#staff|they|to .. see|seeing|expect|expecting|expected"
                                + " you|us|#staff|on|at|then|there|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday",
                            "see you",
                            "catch you on|at|then|tomorrow|thursday|friday",
                            "look|looking forward to",
                            "waiting for you",
                            "be ready for you",
                            "is|are|be all? yours",
                            "yours now",
                            "i|we|i've|we've got|have you",
                            "booked|scheduled|reserved|confirmed you|it|that|your|for|in|a|the|with|on|and",
                            "^ booked|confirmed|scheduled|reserved|locked",
                            "in the|our book|books|calendar|diary|schedule|system",
                            "on the|our|#staff's book|books|calendar|diary|schedule",
                            "booking|appointment|reservation|confirmation"
                                + " complete|confirmed|number|reference|successful|went|done|made|code|id|secured|set",
                            "you're|you|are good|set|covered to",
                            "booking|appointment|reservation|slot is|has|was .."
                                + " set|made|in|complete|through|done|good|on|for|at|successful|secure|fixed|official|ready",
                            "your appointment|booking|slot|visit|reservation is|will|has|for",
                            "have .. your appointment|booking|spot|slot|seat|chair",
                            "congratulations",
                            "text|sms|email|confirmation .. way|sent|shortly|confirming",
                            "sent|send|sending you .. confirmation|text|sms",
                            "i'll|i|we'll|we will|am|i'm|let going|go? to? me?"
                                    + " book|schedule|reserve|pencil|lock|sign|pop|slot|add|confirm"
                                    + " you|that|it|this|your|the|a",
                            "i'll|we'll|will|me|i'm|just|going|now put|get|pop|putting you|it|that .. down|in|on",
                            "i'll|we'll|will|me|i'm|just|going|now .."
                                    + " booking|scheduling|reserving|book|schedule|reserve|pencil|pop|slot"
                                    + " you|that|it|this|your|the|a",
                            "booking|scheduling|reserving you|that|it|this now|in|for|a|as",
                            "it's a date",
                            "it's|it is|that's official",
                            "spot|place|seat|slot|time|chair is .. saved|waiting|yours|secured|guaranteed|taken|gone",
                            "locked .. in",
                            "save|saved the date",
                            "you've|you|have secured|scored|snagged|landed|grabbed",
                            "it's|it is|that's|that is|then|at|am|pm|noon|o'clock|works|for|on it is|then|it",
                            "thursday|friday|saturday|sunday|monday|tuesday|wednesday|tomorrow|today|pm|am|noon|o'clock"
                                    + " it is",
                            "arrive",
                            "come|pop|swing|be in|on|at|here|by|along|a .."
                                    + " at|five|ten|minutes|early|on|thursday|friday|saturday|tomorrow")),
            Map.entry(
                    Kind.DONE,
                    Phrases.of(
                            BE
                                    + " .. done|sorted|arranged|handled|settled|complete|completed|fixed|finished|squared|organised|organized|processed",
                            "all set|done|sorted|good|arranged|fixed|finished|booked|settled|confirmed|squared|yours|taken|locked|wrapped",
                            "taken care of",
                            "took care of",
                            "good to go",
                            "^ done|sorted|completed|finished",
                            "consider it",
                            "i've|we've|i|we done|did that|it|so",
                            "set $",
                            "you're|you are set|sorted|covered",
                            "went through",
                            "mission accomplished",
                            "got you covered",
                            "that's|it's|it|that has? taken? care|settled|in|through|official")));

    private ClaimPhrases() {}
}
