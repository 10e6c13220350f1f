package app.ringlet.simulator.carrier;

/** @param sid AC and 32 hexadecimal digits */
public record Account(String sid, String authToken) {

    @Override
    public String toString() {
        return "Account[" + sid + "]";
    }
}
