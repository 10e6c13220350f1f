package app.ringlet.cloud.catalog;

import app.ringlet.protocol.salon.ResourceNeed;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What a service needs, as JSON in one column. */
@Converter
class Needs implements AttributeConverter<List<ResourceNeed>, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String convertToDatabaseColumn(List<ResourceNeed> needs) {
        return JSON.writeValueAsString(needs);
    }

    @Override
    public List<ResourceNeed> convertToEntityAttribute(String column) {
        return List.of(JSON.readValue(column, ResourceNeed[].class));
    }
}
