package app.ringlet.cloud.calls;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How live calls are handled.
 *
 * @param resume how long a call waits for a desk whose connection broke; the caller hears music
 * @param deskQuiet after so long without a frame of a desk that spoke its connection is taken to be broken: a lid that is closed does not say so
 * @param ring how long it rings at the desks before the assistant goes on
 * @param helloTimeout for the first message on a media socket
 * @param tokenLife how long a token lets a media socket be opened
 * @param checkEvery how often the sign-ins behind the softphones are checked
 * @param listenIn whether each call is streamed to us from its beginning, so that who listens to the carrier's own voice need not wait until
 *     the carrier has been asked for a stream; it charges for them by the minute
 * @param streamTimeout how long a stream that the carrier was asked for may take to come
 * @param moment how long an answer may take before the caller is asked for patience
 * @param silence how long a caller may be silent before they are asked whether they are there still
 * @param relay whether the carrier's account may use ConversationRelay
 * @param rest how long a voice that has failed too often is left alone
 * @param follow how long the carrier may take to ask what follows on a session that is over, before it is told
 * @param takeUpCalls whether calls that were live when the server was killed are taken up again when it starts; not where several
 *     servers share the calls, of which another may have them
 */
@ConfigurationProperties("ringlet.calls")
public record CallsSettings(
        @DefaultValue("20s") Duration resume,
        @DefaultValue("2s") Duration deskQuiet,
        @DefaultValue("20s") Duration ring,
        @DefaultValue("5s") Duration helloTimeout,
        @DefaultValue("60s") Duration tokenLife,
        @DefaultValue("1s") Duration checkEvery,
        @DefaultValue("false") boolean listenIn,
        @DefaultValue("10s") Duration streamTimeout,
        @DefaultValue("2500ms") Duration moment,
        @DefaultValue("6s") Duration silence,
        @DefaultValue("false") boolean relay,
        @DefaultValue("30s") Duration rest,
        @DefaultValue("1s") Duration follow,
        @DefaultValue("true") boolean takeUpCalls) {}
