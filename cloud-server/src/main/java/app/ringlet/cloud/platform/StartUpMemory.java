package app.ringlet.cloud.platform;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the start needed and the running server does not: four times the heap that stays in use, and the compilers' arenas.
 * Nothing would hand it back to the system before the next full collection, which a quiet server may never see.
 */
public final class StartUpMemory {

    private static final Logger log = LoggerFactory.getLogger(StartUpMemory.class);
    private static final String SPARE_AT_LEAST = "MinHeapFreeRatio";
    private static final String SPARE_AT_MOST = "MaxHeapFreeRatio";

    private StartUpMemory() {}

    /** Hands it back; stops the application for about a fifth of a second. */
    public static void release() {
        HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        String least = vm.getVMOption(SPARE_AT_LEAST).getValue();
        String most = vm.getVMOption(SPARE_AT_MOST).getValue();
        vm.setVMOption(SPARE_AT_LEAST, "20");
        vm.setVMOption(SPARE_AT_MOST, "40");
        try {
            System.gc();
        } finally {
            // Under load the heap grows again by the usual measure.
            vm.setVMOption(SPARE_AT_MOST, most);
            vm.setVMOption(SPARE_AT_LEAST, least);
        }
        trimNativeHeap();
    }

    private static void trimNativeHeap() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[0],
                            new String[0]);
        } catch (JMException e) {
            log.info("This JVM cannot trim its native heap, only the Linux ones can: {}", e.toString());
        }
    }
}
