package app.ringlet.desktop.shell;

import app.ringlet.desktop.assistant.AssistantViewModel;
import app.ringlet.desktop.calendar.CalendarViewModel;
import app.ringlet.desktop.calls.CallDetailViewModel;
import app.ringlet.desktop.calls.CallLogViewModel;
import app.ringlet.desktop.calls.LiveCallsViewModel;
import app.ringlet.desktop.people.PeoplePlaceViewModel;
import app.ringlet.desktop.recording.PlayerViewModel;
import app.ringlet.desktop.softphone.PhoneModels;
import app.ringlet.desktop.telephone.TelephoneViewModel;
import app.ringlet.desktop.worklist.WorklistViewModel;

/** The view models of the main window. */
public record DeskModels(
        ShellViewModel shell,
        StatusViewModel status,
        CalendarViewModel calendar,
        LiveCallsViewModel liveCalls,
        CallLogViewModel callLog,
        CallDetailViewModel callDetail,
        PlayerViewModel player,
        WorklistViewModel worklist,
        AssistantViewModel assistant,
        TelephoneViewModel telephone,
        PeoplePlaceViewModel people,
        PhoneModels phone) {}
