import Broadsheet

print(await Pipeline.standard.run(Pipeline.standard.load("broadsheet.yaml")).hasErrors)
