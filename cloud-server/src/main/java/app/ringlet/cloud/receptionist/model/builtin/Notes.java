package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.understanding.time.Choice;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Except;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.calls.CallReason;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The built-in model's memory of a call. Lives as JSON between steps; within a step it is written in like a notepad. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Notes {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    Task task = Task.NONE;
    Asked asked = Asked.NOTHING;
    int misses;
    /** In which the last reply was. */
    String language = "";

    /** What the last reply asked, word for word. */
    String question = "";
    /** What is to be said before the next question: answers, apologies. */
    String lead = "";

    boolean answered;
    List<UUID> services = new ArrayList<>();
    /** Services of which the caller must pick one. */
    List<UUID> choice = new ArrayList<>();

    List<UUID> addOns = new ArrayList<>();

    @Nullable
    UUID employee;

    boolean anyone;

    /** Who will not do. */
    @Nullable
    UUID notWith;

    List<Days> days = new ArrayList<>();

    @Nullable
    Times times;

    /** When the visit must be over. */
    @Nullable
    LocalTime endBy;

    boolean soonest;

    /** Days of which the caller has heard that nothing is free. */
    List<Days> full = new ArrayList<>();

    /** How far the search for a time has been widened. */
    Search search = Search.WANTED;

    List<Slot> offered = new ArrayList<>();
    /** Starts that were offered and not taken. */
    List<OffsetDateTime> passedOver = new ArrayList<>();

    @Nullable
    OffsetDateTime laterThan;

    @Nullable
    OffsetDateTime earlierThan;

    @Nullable
    Slot chosen;
    /** The caller has agreed to {@link #chosen}. */
    boolean agreed;

    /** What {@link ReadBack} has last said of the visit. */
    String readBack = "";

    @Nullable
    String name;

    /** A name that may have been misheard. */
    @Nullable
    String doubtfulName;

    @Nullable
    String phone;

    /** What is to be passed on as soon as there is a number to call back. */
    @Nullable
    String message;

    /** The caller has said goodbye. */
    boolean leaving;
    /** What the caller called for, as far as it is clear. */
    @Nullable
    CallReason reason;
    /** That several visits are booked one after the other has been said. */
    boolean toldOneByOne;
    /** The visit is not the caller's own. */
    boolean forAnother;

    /** How many come at once; 0 or 1 for one. */
    int party;

    /** Alternatives with a time of their own, best first. */
    List<Choice> choices = new ArrayList<>();

    /** What will not do in general. */
    Except except = Except.NOTHING;

    /** Like the last visit, of which is wanted again: its time, its day, its services. */
    List<Again> again = new ArrayList<>();

    /** How often each question was asked since something was last learnt. */
    Repeats repeats = new Repeats();

    /** The appointment to move or to cancel. */
    @Nullable
    UUID appointment;

    @Nullable
    Shift shift;

    /** What is to be done there instead; nothing if that stays. */
    List<UUID> becomes = new ArrayList<>();

    /** Add-ons that come to it. */
    List<UUID> extras = new ArrayList<>();

    /** What is wanted is no appointment that there is. */
    boolean another;

    /** Not one, but all of them. */
    boolean all;

    /** What the caller said of that appointment. */
    List<Days> appointmentDays = new ArrayList<>();

    /** What is to be booked when the present task is done, in the caller's words. */
    String afterwards = "";

    boolean lookedUp;

    /** The last answer was about opening hours. */
    boolean askedHours;

    /** The days that it was about; none for all. */
    List<Days> hoursOf = new ArrayList<>();

    /** Times are looked for only to say whether somebody is in. */
    boolean whoIsIn;

    @Nullable
    UUID suggested;

    static Notes read(String frame) {
        return frame.isEmpty() ? new Notes() : JSON.readValue(frame, Notes.class);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    /** Counts a question. @return how often it was asked without learning anything between */
    int count(Asked question, int acts) {
        String now = List.of(
                        task,
                        services,
                        choice,
                        addOns,
                        anyone,
                        days,
                        soonest,
                        search,
                        passedOver,
                        acts,
                        appointmentDays,
                        party,
                        choices)
                + "/" + employee + times + laterThan + earlierThan + name + doubtfulName + phone + appointment
                + message;
        return repeats.count(question, now);
    }

    void say(String sentence) {
        lead = lead.isEmpty() ? sentence : lead + " " + sentence;
    }

    /** What is wanted has changed: look anew. */
    void lookAnew() {
        search = Search.WANTED;
        offered = new ArrayList<>();
        passedOver = new ArrayList<>();
        laterThan = null;
        earlierThan = null;
        chosen = null;
        agreed = false;
    }

    /** The task is done or dropped; who the caller is stays known. */
    void finish() {
        lookAnew();
        task = Task.NONE;
        afterwards = "";
        services = new ArrayList<>();
        choice = new ArrayList<>();
        addOns = new ArrayList<>();
        employee = null;
        notWith = null;
        anyone = false;
        days = new ArrayList<>();
        times = null;
        endBy = null;
        soonest = false;
        appointment = null;
        shift = null;
        becomes = new ArrayList<>();
        extras = new ArrayList<>();
        all = false;
        another = false;
        appointmentDays = new ArrayList<>();
        lookedUp = false;
        suggested = null;
        choices = new ArrayList<>();
        except = Except.NOTHING;
        again = new ArrayList<>();
        full = new ArrayList<>();
        party = 0;
        if (forAnother) {
            forAnother = false;
            name = null;
            doubtfulName = null;
        }
    }
}
