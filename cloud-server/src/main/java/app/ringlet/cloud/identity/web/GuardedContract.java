package app.ringlet.cloud.identity.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** The published contract says who may call what: the permissions as {@code x-permissions}, and no security for what is open. */
@Component
class GuardedContract implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    static final String PERMISSIONS = "x-permissions";
    private static final String SCHEME = "token";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        operation.addExtension(PERMISSIONS, List.copyOf(Guards.permissions(method)));
        return operation;
    }

    @Override
    public void customise(OpenAPI contract) {
        Components components = Objects.requireNonNullElseGet(contract.getComponents(), Components::new);
        contract.components(components.addSecuritySchemes(
                SCHEME,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A user's access token, or a salon's API key")));
        contract.addSecurityItem(new SecurityRequirement().addList(SCHEME));
        contract.getPaths().forEach((path, item) -> {
            if (OpenPaths.include(path)) {
                item.readOperations().forEach(operation -> operation.security(List.of()));
            }
        });
    }
}
