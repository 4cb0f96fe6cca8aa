local sub, find = string.sub, string.find
local ESCAPES = { ['"'] = '"', ["\\"] = "\\", ["/"] = "/", n = "\n", t = "\t", r = "\r", b = "\b", f = "\f" }
local NULL = {}

local Parser = {}
Parser.__index = Parser

local function new_parser(text)
  return setmetatable({ text = text, at = 1, stop = #text }, Parser)
end

function Parser:skip()
  while self.at <= self.stop do
    local c = sub(self.text, self.at, self.at)
    if c ~= " " and c ~= "\t" and c ~= "\n" and c ~= "\r" then
      return
    end
    self.at = self.at + 1
  end
end

function Parser:expect(c)
  if self.at > self.stop or sub(self.text, self.at, self.at) ~= c then
    error("expected " .. c .. " at " .. self.at)
  end
  self.at = self.at + 1
end

function Parser:value()
  self:skip()
  local c = sub(self.text, self.at, self.at)
  if c == "{" then
    return self:object()
  end
  if c == "[" then
    return self:array()
  end
  if c == '"' then
    return self:string()
  end
  if c == "-" or (c >= "0" and c <= "9") then
    return self:number()
  end
  for _, pair in ipairs({ { "true", true }, { "false", false }, { "null", NULL } }) do
    local word = pair[1]
    if sub(self.text, self.at, self.at + #word - 1) == word then
      self.at = self.at + #word
      return pair[2]
    end
  end
  error("unexpected " .. c .. " at " .. self.at)
end

function Parser:object()
  self:expect("{")
  local result = {}
  self:skip()
  if sub(self.text, self.at, self.at) == "}" then
    self.at = self.at + 1
    return result
  end
  while true do
    self:skip()
    local key = self:string()
    self:skip()
    self:expect(":")
    result[key] = self:value()
    self:skip()
    local c = sub(self.text, self.at, self.at)
    self.at = self.at + 1
    if c == "}" then
      return result
    end
    if c ~= "," then
      error("expected ',' at " .. self.at)
    end
  end
end

function Parser:array()
  self:expect("[")
  local result = {}
  self:skip()
  if sub(self.text, self.at, self.at) == "]" then
    self.at = self.at + 1
    return result
  end
  while true do
    result[#result + 1] = self:value()
    self:skip()
    local c = sub(self.text, self.at, self.at)
    self.at = self.at + 1
    if c == "]" then
      return result
    end
    if c ~= "," then
      error("expected ',' at " .. self.at)
    end
  end
end

function Parser:string()
  self:expect('"')
  local parts = {}
  while true do
    local c = sub(self.text, self.at, self.at)
    self.at = self.at + 1
    if c == '"' then
      return table.concat(parts)
    end
    if c == "\\" then
      c = sub(self.text, self.at, self.at)
      self.at = self.at + 1
      if c == "u" then
        parts[#parts + 1] = utf8.char(tonumber(sub(self.text, self.at, self.at + 3), 16))
        self.at = self.at + 4
      else
        parts[#parts + 1] = ESCAPES[c]
      end
    else
      parts[#parts + 1] = c
    end
  end
end

function Parser:number()
  local start = self.at
  while self.at <= self.stop and find("+-0123456789.eE", sub(self.text, self.at, self.at), 1, true) do
    self.at = self.at + 1
  end
  return tonumber(sub(self.text, start, self.at - 1))
end

local function sample(count)
  local parts = {}
  for i = 0, count - 1 do
    parts[#parts + 1] = '{"id": ' .. i .. ', "name": "record ' .. i .. '", "ratio": ' .. (i / 8)
      .. ', "text": "a \\"quoted\\" word\\u0021", "tags": ["alpha", "beta", "gamma"],'
      .. ' "flags": [true, false, null], "nested": {"x": ' .. i .. ', "y": ' .. -i
      .. ', "empty": {}, "none": []}}'
  end
  return "[" .. table.concat(parts, ", ") .. "]"
end

local text = sample(100)
local total = 0
for _ = 1, 110 do
  for _, record in ipairs(new_parser(text):value()) do
    total = total + record.id + record.nested.y + #record.text + record.ratio
  end
end
print(#text .. " " .. total)
