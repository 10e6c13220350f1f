package app.ringlet.simulator.handset;

import app.ringlet.simulator.carrier.Salon;
import java.util.Map;

/** A salon with just enough to say for a test of the page. */
final class LunaSalon {

    private LunaSalon() {}

    static Salon open(String desk) {
        return new Salon()
                .on("/voice", listen("Luna Hair Studio, how can I help you?"))
                .on("/turn", params -> turn(params, desk))
                .on("/after", listen("The desk has hung up. Is there anything else?"))
                .on("/sms", "<Message>See you soon.</Message>");
    }

    private static String turn(Map<String, String> params, String desk) {
        String said = params.getOrDefault("SpeechResult", "");
        if (params.containsKey("Digits")) {
            return listen("You chose option " + params.get("Digits") + ".");
        }
        if (said.contains("person")) {
            return "<Say>One moment, I will ring the desk.</Say><Dial action='/after'>" + desk + "</Dial>";
        }
        if (said.contains("Anna")) {
            return listen("Anna is free on Thursday at two, or at half past two. Which would you like?");
        }
        return listen("Deep conditioning is 25 dollars and takes 15 minutes. Shall I add it?");
    }

    private static String listen(String words) {
        return "<Gather input='speech dtmf' numDigits='1' speechTimeout='auto' action='/turn'><Say>" + words
                + "</Say></Gather>";
    }
}
