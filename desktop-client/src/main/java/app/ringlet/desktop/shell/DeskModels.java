package app.ringlet.desktop.shell;

import app.ringlet.desktop.assistant.AssistantViewModel;
import app.ringlet.desktop.calendar.CalendarViewModel;
import app.ringlet.desktop.calls.CallLogViewModel;
import app.ringlet.desktop.calls.LiveCallsViewModel;
import app.ringlet.desktop.softphone.PhoneModels;
import app.ringlet.desktop.worklist.WorklistViewModel;

/** The view models of the main window. */
public record DeskModels(
        ShellViewModel shell,
        StatusViewModel status,
        CalendarViewModel calendar,
        LiveCallsViewModel liveCalls,
        CallLogViewModel callLog,
        WorklistViewModel worklist,
        AssistantViewModel assistant,
        PhoneModels phone) {}
