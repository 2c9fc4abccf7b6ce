import PlanModel

/// A plan with every kind of value, in the layout that is written, with members of its own at every level.
let samplePlan = #"""
  {
    "schema": "ccpm-action-plan/1",
    "language": "es",
    "country": {
      "iso3": "VEN",
      "name": "Venezuela",
      "hdx": {
        "b": 1,
        "a": 2.50
      }
    },
    "level": "national",
    "locality": null,
    "cluster": "Alojamiento, Energía y Enseres",
    "clusterCode": "SHL",
    "year": 2023,
    "dates": {
      "surveyLaunched": "2024-01-19",
      "reviewed": "2024-03-21",
      "completed": null,
      "published": "soon"
    },
    "ratingScale": "gsc-80",
    "functions": [
      {
        "key": "service-delivery",
        "number": 1,
        "title": "Apoyar la prestación de servicios",
        "score": 84,
        "rating": "strong",
        "actions": [
          {
            "id": "a1",
            "priority": "maximum",
            "action": "Fortalecer clústeres\n\tsubnacionales  activados. ",
            "timeframe": "from:05",
            "responsible": "national-coordination",
            "constraints": "no-comment",
            "goodPractices": null,
            "comments": "N/A",
            "status": "done"
          }
        ],
        "weight": 1e2
      },
      {
        "key": null,
        "number": null,
        "title": "Una función propia",
        "score": 79.380,
        "rating": "Bueno en parte",
        "actions": []
      }
    ],
    "abbreviations": [
      {
        "short": "SAG",
        "long": "Grupo Consultivo Estratégico",
        "url": null
      }
    ],
    "z": [
      1
    ],
    "a": {}
  }

  """#

/// Labels in the five languages of the form, as an office would have them.
func sampleVocabulary() -> Vocabulary {
  var vocabulary = Vocabulary()
  for label in ["Apoyar la prestación de servicios", "Support service delivery", "دعم تقديم الخدمات"] {
    vocabulary.add(label: label, for: FunctionKey.serviceDelivery)
  }
  vocabulary.add(label: "Contribuir a un plan de incidencia sólido", for: FunctionKey.advocacy)
  for label in ["Fuerte", "Strong", "Fort", "قوي", "Forte"] { vocabulary.add(label: label, for: Rating.strong) }
  vocabulary.add(label: "مُرضٍ", for: Rating.satisfactory)
  vocabulary.add(label: "Débil", for: Rating.weak)
  vocabulary.add(label: "Prioridad máxima", for: Priority.maximum)
  vocabulary.add(label: "Desde mayo", for: Timeframe.from(month: 5))
  vocabulary.add(label: "Coordinación nacional", for: Responsible.nationalCoordination)
  for mark in ["S/C", "N/C", "بدون تعليق"] { vocabulary.addNoComment(mark) }
  return vocabulary
}
