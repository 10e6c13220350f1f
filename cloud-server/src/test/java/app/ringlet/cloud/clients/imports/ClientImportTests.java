package app.ringlet.cloud.clients.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.imports.DateOrder;
import app.ringlet.protocol.imports.ImportReport;
import app.ringlet.protocol.imports.ImportRow;
import app.ringlet.protocol.imports.ImportRow.Outcome;
import app.ringlet.protocol.imports.ImportsApi;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

@ServerTest
class ClientImportTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    TestClient owner;
    ClientsApi clients;

    @BeforeEach
    void open() {
        owner = signedIn.owner(salons.open());
        clients = owner.api(ClientsApi.class);
    }

    @Test
    void aFileIsTriedFirstAndThenTakenOverWhole() {
        ClientView known = clients.create(new NewClient("Maya", "2125550123", null, null));
        String file = """
            First Name,Last Name,Mobile,E-mail,Notes,Tags,Date of Birth,Loyalty points
            Maya,Lindqvist,(212) 555-0123,,,,,12
            José,Álvarez,+34 912 345 678,jose@example.com,"likes ""tea"",
            and a window",vip; new,1990-02-28,3
            Noah,,,,,,,
            """;

        ImportReport tried = take(file, true, false, null);

        assertThat(tried.rows())
                .extracting(ImportRow::line, ImportRow::outcome, ImportRow::name)
                .containsExactly(
                        tuple(2, Outcome.MATCHED, "Maya Lindqvist"),
                        tuple(3, Outcome.CREATED, "José Álvarez"),
                        tuple(5, Outcome.CREATED, "Noah"));
        assertThat(clients.list(null, null, 0, 50).items()).containsExactly(known);

        ImportReport done = take(file, false, false, null);

        assertThat(done)
                .extracting(ImportReport::created, ImportReport::matched, ImportReport::refused)
                .containsExactly(2, 1, 0);
        ClientView jose = clients.list("+34912345678", null, 0, 1).items().getFirst();
        assertThat(jose.notes()).isEqualTo("likes \"tea\",\nand a window");
        assertThat(jose.tags()).containsExactly("vip", "new");
        assertThat(jose.birthday()).isEqualTo(LocalDate.of(1990, 2, 28));
        assertThat(jose.id()).isEqualTo(done.rows().get(1).id());
        assertThat(clients.list(null, "jose alvares", 0, 50).items()).containsExactly(jose);
        assertThat(clients.get(known.id())).isEqualTo(known);
        assertThat(take(file, false, false, null))
                .extracting(ImportReport::created, ImportReport::matched)
                .containsExactly(0, 3);
    }

    @Test
    void oneBadRowKeepsAllOutUnlessItIsSkipped() {
        String file = """
            name;phone;email;birthday
            Maya;2125550123;;
            ;2125550124;;
            Noah;12;;
            Emma;;not an address;
            Liam;;;31/31/1990
            Again;+1 212 555 0123;;
            """;

        Refused refused = Refused.with(ErrorCode.ROWS_REFUSED, () -> take(file, false, false, null));

        assertThat(refused.error().errors())
                .extracting("field")
                .containsExactly("line 3: name", "line 4: phone", "line 5: email", "line 6: birthday", "line 7: phone");
        assertThat(clients.list(null, null, 0, 50).total()).isZero();
        ImportReport tried = take(file, true, false, null);
        assertThat(tried.rows().get(5).message()).contains("line 2");
        assertThat(tried.refused()).isEqualTo(5);
        ImportReport done = take(file, false, true, null);
        assertThat(done.created()).isEqualTo(1);
        assertThat(clients.list(null, null, 0, 50).items())
                .extracting(ClientView::name)
                .containsExactly("Maya");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
    void everyUsualEncodingIsUnderstood(String encoding) {
        byte[] file = "name,phone\nRenée Zoë,2125550123\n".getBytes(Charset.forName(encoding));

        send(file, true);

        assertThat(send(file, false).created()).isEqualTo(1);
        assertThat(clients.list(null, null, 0, 1).items())
                .extracting(ClientView::name)
                .containsExactly("Renée Zoë");
    }

    @Test
    void aByteOrderMarkIsNoPartOfAName() {
        assertThat(take("\uFEFFname\tphone\nMaya\t2125550123\n", false, false, null)
                        .created())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "31/12/1990, , 1990-12-31",
        "12.31.1990, , 1990-12-31",
        "03/04/1990, DMY, 1990-04-03",
        "03/04/1990, MDY, 1990-03-04",
        "03/03/1990, , 1990-03-03",
        "1990/3/4, , 1990-03-04",
        "03/04/1990, , ",
        "31/12/1990, MDY, ",
        "29/02/1991, DMY, ",
        "yesterday, , "
    })
    void aDateIsReadAsItIsMeantOrRefused(String text, @Nullable DateOrder order, @Nullable LocalDate meant) {
        ImportReport report = take("name,birthday\nMaya," + text + "\n", false, true, order);

        if (meant == null) {
            assertThat(report.rows().getFirst().field()).isEqualTo("birthday");
        } else {
            assertThat(clients.list(null, null, 0, 1).items())
                    .extracting(ClientView::birthday)
                    .containsExactly(meant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "colour,size\nred,1\n",
                "phone\n2125550123\n",
                "name,Full Name\na,b\n",
                "name\n\"never closed\nx",
                "PK\u0003\u0004 a workbook",
                "%PDF-1.7 name",
                "na\u0000me\nMaya"
            })
    void whatIsNoTableOfClientsIsRefused(String file) {
        Refused refused = Refused.with(ErrorCode.INVALID_FIELD, () -> take(file, false, true, null));

        assertThat(refused.error().errors()).extracting("field").containsExactly("file");
        assertThat(clients.list(null, null, 0, 1).total()).isZero();
    }

    @Test
    void aFileThatIsTooBigIsRefused() {
        String rows = IntStream.range(0, 20_001).mapToObj(i -> "C" + i + "\n").collect(Collectors.joining());
        Refused.with(ErrorCode.PAYLOAD_TOO_LARGE, () -> take("name\n" + rows, true, false, null));
        Refused.with(ErrorCode.PAYLOAD_TOO_LARGE, () -> take("name\n" + "x".repeat(10_000_000), true, false, null));
        Refused.with(ErrorCode.PAYLOAD_TOO_LARGE, () -> form("name\n" + "x".repeat(10_000_000)));
        assertThat(take("name\n" + rows.substring(0, rows.lastIndexOf("C")), true, false, null)
                        .created())
                .isEqualTo(20_000);
        assertThat(clients.list(null, null, 0, 1).total()).isZero();
    }

    @Test
    void aFileMayComeAsAForm() {
        assertThat(form("name,phone\nMaya,2125550123\n").created()).isEqualTo(1);
        Refused.with(
                ErrorCode.INVALID_FIELD,
                () -> owner.rest()
                        .post()
                        .uri("/api/v1/imports/clients")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(new LinkedMultiValueMap<>(Map.of("other", List.of("x"))))
                        .retrieve()
                        .toBodilessEntity());
    }

    @Test
    void onlyWhoManagesClientsImports() {
        ImportsApi.Clients agent = signedIn.agent(salons.open()).api(ImportsApi.Clients.class);
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> agent.clients(true, false, null, "text/csv", "name\nx".getBytes(StandardCharsets.UTF_8)));
    }

    private ImportReport form(String file) {
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "clients.csv";
            }
        });
        return Objects.requireNonNull(owner.rest()
                .post()
                .uri("/api/v1/imports/clients")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .body(ImportReport.class));
    }

    private ImportReport send(byte[] file, boolean dryRun) {
        return owner.api(ImportsApi.Clients.class).clients(dryRun, false, null, "text/csv", file);
    }

    private ImportReport take(String file, boolean dryRun, boolean skip, @Nullable DateOrder order) {
        return owner.api(ImportsApi.Clients.class)
                .clients(dryRun, skip, order, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }
}
