package app.ringlet.cloud.receptionist.understanding;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a caller may want, as far as the words alone tell. An utterance may have several. */
public enum Intent {
    BOOK,
    CANCEL,
    MOVE,
    MY_APPOINTMENTS,
    PRICE,
    HOURS,
    STAFF,
    MENU,
    DURATION,
    ROBOT,
    PERSON,
    MESSAGE,
    GOODBYE,
    THANKS,
    GREETING,
    REPEAT,
    /** A question about the salon to which the book holds no answer. */
    UNANSWERABLE,
    /** Give up what is going on. */
    NEVER_MIND,
    /** A moment, please. */
    WAIT,
    /** More than one visit, or for more than one person. */
    SEVERAL,
    /** For somebody else than the caller. */
    FOR_ANOTHER,
    /** The name in the book is not right. */
    WRONG_NAME;

    private static final String VISIT = "appointment|appointments|booking|bookings|reservation|slot|visit|appt";

    private static final Map<Intent, Phrases> PHRASES = Map.ofEntries(
            Map.entry(
                    BOOK,
                    Phrases.of(
                            "book",
                            "booking",
                            "make .. " + VISIT,
                            "schedule",
                            "get|have|need|want|like|after .. " + VISIT,
                            "come in",
                            "get in",
                            "fit me|us in",
                            "squeeze me|us in",
                            "reserve",
                            "set up",
                            "see #staff|someone|a stylist",
                            "any openings|availability|slots|space|spaces|spots",
                            "do you have|got anything|time|any|space|room|availability|a",
                            "have you got anything|time|any|space|room|a",
                            "new appointment",
                            "get my hair done|cut|colored|coloured",
                            "is there anything",
                            "looking for|to")),
            Map.entry(
                    CANCEL,
                    Phrases.of(
                            "cancel",
                            "canceling",
                            "cancelling",
                            "make|a|my cancellation",
                            "call off",
                            "can't|cannot make it|my|the",
                            "won't make it|be",
                            "drop my " + VISIT,
                            "delete my|the " + VISIT,
                            "get rid of my|the " + VISIT,
                            "not|longer able to make|come|attend",
                            "no longer need|want .. " + VISIT,
                            "unable to make|come|attend",
                            "don't need my|the|that " + VISIT)),
            Map.entry(
                    MOVE,
                    Phrases.of(
                            "reschedule",
                            "rescheduling",
                            "re schedule",
                            "move my|it|the|that|our",
                            "move an " + VISIT,
                            "change my|the|our|an time|date|day|" + VISIT,
                            "change it|that to",
                            "change the time|day|date",
                            "push it|my|the back|" + VISIT,
                            "postpone",
                            "switch my|the|it " + VISIT + "|to",
                            "shift my|it|the|that",
                            "bring my|it|the .. forward",
                            "different|another time|day for my|the",
                            "put off|back my|the",
                            "swap my|the " + VISIT,
                            "come earlier|later instead",
                            "rebook")),
            Map.entry(
                    MY_APPOINTMENTS,
                    Phrases.of(
                            "what|when|which is|are|was|time|day|do .. my|i " + VISIT,
                            "when|what|which|time am i|are|is .. booked|coming|due|in|scheduled|" + VISIT,
                            "what .. i .. booked",
                            "do|did i have .. " + VISIT,
                            "have i got .. " + VISIT,
                            "check|confirm|find my " + VISIT,
                            "my|upcoming next|upcoming? appointments|bookings",
                            "when|what's|what time|is my|next " + VISIT,
                            "when's my " + VISIT,
                            "when|what .. my next|upcoming " + VISIT,
                            "am i booked|still|down")),
            Map.entry(
                    PRICE,
                    Phrases.of(
                            "how much",
                            "price|prices|priced|pricing",
                            "cost|costs",
                            "what .. charge",
                            "do you charge",
                            "rates",
                            "expensive",
                            "what's the damage",
                            "fee|fees",
                            "what would .. come|set to|me")),
            Map.entry(
                    HOURS,
                    Phrases.of(
                            "are|you're|is|be you|they|the|salon|still|guys .. open|closed",
                            "opening|business|working|store|your hours|times",
                            "what .. hours",
                            "when|what .. do|are you|the|salon? .. open|close|closed|closing",
                            "what time .. open|close|closing",
                            "how late",
                            "how early .. open",
                            "hours $",
                            "you open|close|closed",
                            "until when .. open",
                            "open on|today|tomorrow|late|now|sundays|mondays|weekends|this|next")),
            Map.entry(
                    STAFF,
                    Phrases.of(
                            "who works|work|cuts|does|do|is|are|else|can .."
                                + " works?|work|there|available|hair|stylists|you|cut|cuts|color|colour|do|does|have|your",
                            "which|what|your|the|other|any? stylists|hairdressers|hairdresser|team",
                            "who .. works|work",
                            "who do you have",
                            "who does|cuts|can",
                            "who's there|working|available|on|in",
                            "who have you got",
                            "names of",
                            "list of stylists",
                            "how many stylists|hairdressers|people|staff")),
            Map.entry(
                    MENU,
                    Phrases.of(
                            "what services",
                            "what .. do you do|offer|have|provide",
                            "which services",
                            "what .. on offer",
                            "services do you",
                            "list of services",
                            "your menu|services",
                            "what kind|kinds|type|types|sort of .. you",
                            "do you do|offer|provide")),
            Map.entry(
                    DURATION,
                    Phrases.of(
                            "how long",
                            "how many minutes|hours",
                            "how much time",
                            "duration",
                            "does .. take long",
                            "what time .. finish|done|finished",
                            "when .. be done|finished",
                            "time .. take")),
            Map.entry(
                    ROBOT,
                    Phrases.of(
                            "are|is you|this|it .."
                                + " robot|bot|machine|ai|computer|human|recording|real|chatbot|automated|alive|android|person|program|assistant|alexa|siri",
                            "robot",
                            "am i|i'm talking|speaking|chatting to|with .."
                                    + " robot|bot|machine|ai|computer|human|real|person|recording",
                            "you .. real person|human",
                            "you|this|it a|an .. bot|ai|machine|computer|robot",
                            "bot or|and|$",
                            "are you human|real",
                            "you sound like a|an",
                            "human or|being",
                            "artificial intelligence",
                            "you .. bot|robot|ai|machine|computer|human")),
            Map.entry(
                    PERSON,
                    Phrases.of(
                            "talk|speak|chat to|with a|an|the|your|some|somebody|someone|anyone|real|human|actual .."
                                + " person|human|someone|somebody|manager|owner|receptionist|staff|representative|agent|operator|being|people",
                            "talk|speak to|with someone|somebody|#staff|people|staff|humans|anyone|reception|a",
                            "real person|human",
                            "human please|being",
                            "put me through",
                            "transfer me",
                            "connect me",
                            "representative",
                            "operator",
                            "agent",
                            "receptionist",
                            "get me a|the|someone|somebody .. person|human|manager|owner|on?",
                            "let me talk|speak",
                            "can i talk|speak",
                            "the|your manager",
                            "customer service",
                            "someone else",
                            "^ person|human|people|reception|staff please? $",
                            "actual person|human",
                            "a person|human $")),
            Map.entry(
                    MESSAGE,
                    Phrases.of(
                            "leave|take|pass|give .. message",
                            "call|ring|phone me|us back",
                            "callback",
                            "call back",
                            "tell #staff|her|him|them|the that|i|i'm",
                            "let them|her|him know")),
            Map.entry(
                    GOODBYE,
                    Phrases.of(
                            "bye",
                            "goodbye",
                            "good bye",
                            "see you|ya|u",
                            "that's all|everything|it $",
                            "that's all|everything|it for|thanks|thank|i|bye",
                            "that'll|that will be all",
                            "that is all|everything",
                            "have a|an good|great|nice|lovely|wonderful|amazing|excellent|awesome|pleasant|fantastic",
                            "nothing else|more",
                            "i'm done|good thanks|thank|for|$",
                            "talk|speak to you|ya? later|soon",
                            "catch you|ya|u later",
                            "farewell",
                            "cheerio",
                            "so long",
                            "take care",
                            "ciao",
                            "adios",
                            "ttyl",
                            "peace out",
                            "hang up",
                            "all for now",
                            "good night",
                            "gotta|got to|must|need|have|i'll go|run|leave $",
                            "i'm off|leaving|going",
                            "until next time|we",
                            "till next time",
                            "signing off",
                            "pleasure|nice|lovely|good|great talking|chatting|speaking|conversing|to")),
            Map.entry(
                    THANKS,
                    Phrases.of(
                            "thank|thanks",
                            "thank you",
                            "cheers",
                            "appreciate",
                            "much obliged",
                            "grateful",
                            "thx",
                            "ty")),
            Map.entry(
                    GREETING,
                    Phrases.of(
                            "^ hi|hello|hey|hiya|howdy|greetings|yo|morning|evening",
                            "good morning|afternoon|evening|day",
                            "how are you|things|ya",
                            "how's it|everything|your",
                            "how do you do",
                            "what's up|new",
                            "nice to meet",
                            "how .. you doing|been|feeling|going",
                            "hi|hello|hey there|$",
                            "whats up",
                            "sup",
                            "how .. your day")),
            Map.entry(
                    REPEAT,
                    Phrases.of(
                            "repeat",
                            "say .. again|more|over",
                            "pardon",
                            "come again",
                            "didn't hear|catch|get|understand|quite",
                            "did you say|just",
                            "what $",
                            "^ sorry $",
                            "one more time",
                            "once more",
                            "again please?",
                            "excuse me $",
                            "what was that",
                            "huh",
                            "missed that|what|it",
                            "what were .. saying|times|options")),
            Map.entry(
                    UNANSWERABLE,
                    Phrases.of(
                            "where are|is you|the|your|salon|it|located",
                            "address",
                            "policy|policies",
                            "cancellation fee|fees|charge|charges",
                            "directions",
                            "located|location",
                            "parking",
                            "park",
                            "how do i get|find",
                            "which street",
                            "gift card|cards|voucher|vouchers|certificate|certificates",
                            "products|shampoo",
                            "wifi",
                            "wheelchair|accessible",
                            "card|cards|cash|apple|contactless|tip|tips|discount|discounts|student|refund|refunds|website|email|instagram|hiring|jobs|dog|dogs|kids|children"
                                + " allowed|accept|accepted|payment|welcome|do|$")),
            Map.entry(
                    NEVER_MIND,
                    Phrases.of(
                            "never mind",
                            "nevermind",
                            "forget it|about|that",
                            "changed my mind",
                            "don't bother",
                            "leave it",
                            "scratch that",
                            "keep it|the|my",
                            "don't cancel|move|change",
                            "stop")),
            Map.entry(
                    WAIT,
                    Phrases.of(
                            "hold|hang on",
                            "^ wait",
                            "just|one|give .. second|sec|moment|minute",
                            "let me check|ask|see|think|look|get|find|grab|call",
                            "bear with me")),
            Map.entry(
                    SEVERAL,
                    Phrases.of(
                            "two|three|four|five|six|2|3|4|5|6"
                                    + " people|persons|of|kids|children|appointments|visits|cuts|haircuts us?",
                            "two|three|four|2|3|4 .. cuts|haircuts|trims|colors|colours|appointments|visits",
                            "me and my|him|her|a|the",
                            "my .. and me|i|myself",
                            "both of us",
                            "all of us",
                            "the two|three|four of us",
                            "every other? monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|day",
                            "every two|three|four|five|six|2|3|4|6 weeks|months",
                            "weekly|monthly|fortnightly",
                            "and again",
                            "recurring|repeating")),
            Map.entry(
                    FOR_ANOTHER,
                    Phrases.of(
                            "for|bring|bringing my"
                                + " son|daughter|husband|wife|partner|mother|mom|mum|father|dad|friend|sister|brother|boyfriend|girlfriend|kid|child|boy|girl|grandmother|grandson|granddaughter|niece|nephew",
                            "for someone|somebody else")),
            Map.entry(
                    WRONG_NAME,
                    Phrases.of(
                            "name .. wrong|incorrect|misspelled|misspelt",
                            "wrong|misspelled|misspelt|correct|change|fix .. name",
                            "not|isn't my name",
                            "name isn't|is not",
                            "spelled|spelt .. wrong|with",
                            "with a|an b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u|v|w|x|y|z")));

    private static final Phrases NO_CANCELLING = Phrases.of(
            "don't|not|never|didn't .. cancel|canceling|cancelling",
            "without cancelling|canceling",
            "cancellation policy|fee|fees|charge|charges|rules");

    public static Set<Intent> in(Words words) {
        Set<Intent> found = EnumSet.noneOf(Intent.class);
        PHRASES.forEach((intent, phrases) -> {
            if (phrases.in(words)) {
                found.add(intent);
            }
        });
        if (NO_CANCELLING.in(words)) {
            found.remove(CANCEL);
        }
        return found;
    }
}
